using AscConsensus.V1;
using Google.Protobuf;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.Engine;

/// <summary>Refusals that several acts on a round share.</summary>
internal static class RoundRules
{
    /// <summary>Decides on an open round, or refuses because there is none of that name or it is not open.</summary>
    public static Judgement OnOpenRound(this Community community, string name, Func<Proposal, Round, Judgement> decide) =>
        community.FindRound(name) is not var (proposal, round) ? Unknown(name)
        : round.State != RoundState.Open ? NotOpen(round)
        : decide(proposal, round);

    /// <summary>Decides on a round in which members may still speak: it is open and its cut-off, if it has one, has not passed; or confirmations are awaited.</summary>
    public static Judgement OnAnswerableRound(this Community community, string name, NodaTime.Instant at, Func<Proposal, Round, Judgement> decide) =>
        community.FindRound(name) is not var (proposal, round) ? Unknown(name)
        : round.State is not (RoundState.Open or RoundState.AwaitingConfirmation) ? NotOpen(round)
        : !IsAnswerable(community, round, at)
            ? Refuse(Reason.CutOffPassed, $"The cut-off of {name} was {community.Say(round.LastDueAt(community, at))}: what comes later is a statement, lodged once the round is closed.")
        : decide(proposal, round);

    /// <summary>Whether what a member says still counts in a live round: not past the cut-off of a silence.</summary>
    public static bool IsAnswerable(Community community, Round round, NodaTime.Instant at) =>
        round is not { IsSilence: true, State: RoundState.Open } || at < round.LastDueAt(community, at);

    /// <summary>The Chair takes nothing off the table once the members agree on it, nor while only a note is to be answered: it may be disowned.</summary>
    public static Judgement? IfConsensusStands(Community community, Proposal proposal, Round round, NodaTime.Instant at) =>
        Standings.At(community, proposal, round, at) is var standing && (standing.Kind is StandingKind.Reached or StandingKind.SubjectToConfirmation || standing.IsOnlyNoted)
            ? Refuse(Reason.StandingForbidsOutcome, standing.Sentence)
            : null;

    private static Judgement NotOpen(Round round) => Refuse(Reason.RoundNotOpen, $"{round.Name} is {RoundWords.Of(round.State)}.");

    public static Judgement Unknown(string name) => Refuse(Reason.UnknownRound, $"There is no {name}.");

    public static Judgement? IfNotItsChair(Community community, Round round, Actor by) => by.Office == community.ChairOf(round.Organ)
        ? null
        : Refuse(Reason.WrongOffice, $"{round.Name} is before the {community.TitleOf(round.Organ)}; {community.NameOf(by.Office)} may not act on it.");

    /// <summary>A position answers exact words, by a member that counts in this round.</summary>
    public static Judgement? IfNotToAnswer(Community community, Round round, Actor by, ByteString text, NodaTime.Instant at) =>
        Fingerprint.Of(text) != round.Revision.Text ? Refuse(
            Reason.TextNotOfRound,
            $"{round.Name} is on revision {round.Revision.Number} ({round.Revision.Text.Brief}), not on the text {Fingerprint.Of(text).Brief}.")
        : !round.IsElector(community, by.Member, at) ? Refuse(Reason.NotAnElector, $"{community.NameOf(by.Office)} is not in the electorate of {round.Name}.")
        : null;

    /// <summary>What the rule and the text of the round ask of a position, taken for the first time or again.</summary>
    public static Judgement? IfNotAllowed(Community community, Round round, Position position) =>
        position.Stance == Stance.NotParticipating && !round.Rule.AllowsNotParticipating ? Refuse(Reason.RuleForbidsStance, $"{round.Rule.Title} does not allow a member not to participate.")
        : position is { Stance: Stance.Objection, Statement: null } && round.Rule.RequiresObjectionReasons ? Refuse(Reason.RuleForbidsStance, $"{round.Rule.Title} asks for the reasons of an objection.")
        : position.HoldUntil is { } until && until < community.DateAt(position.At) ? Refuse(Reason.RuleForbidsStance, $"Time cannot be asked until {until.Say()}: that has passed.")
        : UnknownClauseIn(round.Revision, position) is { } unknown ? Refuse(Reason.UnknownClause, $"Revision {round.Revision.Number} has no clause {unknown}.")
        : null;

    private static string? UnknownClauseIn(Revision revision, Position position)
    {
        foreach (var clause in position.Clauses)
        {
            if (!revision.Clauses.Contains(clause))
            {
                return clause;
            }
        }

        return null;
    }
}
