using System.Collections.Frozen;
using AscConsensus.V1;
using Stateless;
using Stateless.Graph;

namespace AscConsensus.Engine;

/// <summary>
/// The map of a proposal's legal moves, and nothing else: what may refuse a move is in the acts. Configured once, then read as a table,
/// because a Stateless machine is mutable and serves one thread.
/// </summary>
public static class Lifecycle
{
    private static readonly FrozenDictionary<(Phase, Move), Phase> Map = ReadTable();

    /// <summary>Phases that nothing leaves.</summary>
    public static IReadOnlyList<Phase> Final { get; } = [.. Enum.GetValues<Phase>().Where(IsFinal)];

    public static bool IsFinal(Phase phase) => phase is Phase.Adopted or Phase.Noted or Phase.Withdrawn;

    public static bool Permits(Phase phase, Move move) => Map.ContainsKey((phase, move));

    public static Phase Destination(Phase phase, Move move) => Map[(phase, move)];

    /// <summary>The refusal of a move that the map does not have; null where it has it.</summary>
    public static Judgement? Refuses(Proposal proposal, Move move) => Permits(proposal.Phase, move)
        ? null
        : Judgement.Refuse(Reason.WrongPhase, $"{proposal.Called} is {PhaseWords.Of(proposal.Phase)}: {PhaseWords.Of(move)} is possible only while it is {PhaseWords.From(move)}.");

    /// <summary>The picture in docs/lifecycle.md.</summary>
    public static string ToMermaid() => MermaidGraph.Format(Configure(() => Phase.Submitted, _ => { }).GetInfo(), null);

    private static FrozenDictionary<(Phase, Move), Phase> ReadTable()
    {
        var phase = Phase.Submitted;
        var machine = Configure(() => phase, next => phase = next);
        var map = new Dictionary<(Phase, Move), Phase>();
        foreach (var from in Enum.GetValues<Phase>())
        {
            foreach (var move in Enum.GetValues<Move>())
            {
                phase = from;
                if (machine.CanFire(move))
                {
                    machine.Fire(move);
                    map.Add((from, move), phase);
                }
            }
        }

        return map.ToFrozenDictionary();
    }

    private static StateMachine<Phase, Move> Configure(Func<Phase> read, Action<Phase> write)
    {
        var machine = new StateMachine<Phase, Move>(read, write);
        machine.Configure(Phase.Submitted)
            .Permit(Move.Admit, Phase.Consultation)
            .Permit(Move.Return, Phase.Returned)
            .Permit(Move.Withdraw, Phase.Withdrawn);
        machine.Configure(Phase.Returned)
            .Permit(Move.SubmitAgain, Phase.Submitted)
            .Permit(Move.Withdraw, Phase.Withdrawn);
        machine.Configure(Phase.Consultation)
            .Permit(Move.ReferToGroup, Phase.GroupReview)
            .Permit(Move.OpenRound, Phase.Positions)
            .Permit(Move.ReferToSummit, Phase.ReferredToSummit)
            .Permit(Move.Return, Phase.Returned)
            .Permit(Move.Shelve, Phase.Shelved)
            .Permit(Move.Withdraw, Phase.Withdrawn);
        machine.Configure(Phase.GroupReview)
            .Permit(Move.EndGroup, Phase.Consultation)
            .Permit(Move.Shelve, Phase.Shelved)
            .Permit(Move.Withdraw, Phase.Withdrawn);
        machine.Configure(Phase.Positions)
            .Permit(Move.Adopt, Phase.Adopted)
            .Permit(Move.Endorse, Phase.Endorsed)
            .Permit(Move.AgreeSubjectToConfirmation, Phase.AwaitingConfirmation)
            .Permit(Move.TakeBackToConsultation, Phase.Consultation)
            .Permit(Move.Note, Phase.Noted)
            .Permit(Move.Return, Phase.Returned)
            .Permit(Move.Shelve, Phase.Shelved)
            .Permit(Move.Withdraw, Phase.Withdrawn);
        machine.Configure(Phase.AwaitingConfirmation)
            .Permit(Move.Adopt, Phase.Adopted)
            .Permit(Move.Endorse, Phase.Endorsed)
            .Permit(Move.Note, Phase.Noted)
            .Permit(Move.TakeBackToConsultation, Phase.Consultation)
            .Permit(Move.Withdraw, Phase.Withdrawn);
        machine.Configure(Phase.Endorsed)
            .Permit(Move.Adopt, Phase.Adopted)
            .Permit(Move.TakeBackToConsultation, Phase.Consultation)
            .Permit(Move.Withdraw, Phase.Withdrawn);
        machine.Configure(Phase.Shelved)
            .Permit(Move.Revive, Phase.Consultation)
            .Permit(Move.Withdraw, Phase.Withdrawn);
        machine.Configure(Phase.ReferredToSummit)
            .Permit(Move.TakeBackToConsultation, Phase.Consultation)
            .Permit(Move.Adopt, Phase.Adopted)
            .Permit(Move.Note, Phase.Noted)
            .Permit(Move.Shelve, Phase.Shelved)
            .Permit(Move.Withdraw, Phase.Withdrawn);
        return machine;
    }
}
