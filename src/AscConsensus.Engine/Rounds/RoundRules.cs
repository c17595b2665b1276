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
        : round.State != RoundState.Open ? Refuse(Reason.RoundNotOpen, $"{name} is {(round.State == RoundState.Closed ? "closed" : "discontinued")}.")
        : decide(proposal, round);

    public static Judgement Unknown(string name) => Refuse(Reason.UnknownRound, $"There is no {name}.");

    public static Judgement? IfNotItsChair(Community community, Round round, Actor by) => by.Office == Office.ChairOf(round.Organ)
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
        : position.HoldUntil < community.DateAt(position.At) ? Refuse(Reason.RuleForbidsStance, $"Time cannot be asked until {position.HoldUntil.Value.Say()}: that has passed.")
        : position.Clauses.FirstOrDefault(clause => !round.Revision.Clauses.Contains(clause)) is { } unknown ? Refuse(Reason.UnknownClause, $"Revision {round.Revision.Number} has no clause {unknown}.")
        : null;

    /// <summary>What the member's position does to its objection or hold: only its owner ends it, by withdrawing it or by joining.</summary>
    public static Proposal WithObjectionOf(this Proposal proposal, Position position)
    {
        if (position.Joins)
        {
            return proposal.Objections.Any(objection => objection.Member == position.Member)
                ? proposal with { Objections = proposal.Objections.RemoveAll(objection => objection.Member == position.Member) }
                : proposal;
        }

        if (position.Stance == Stance.NotParticipating)
        {
            return proposal;
        }

        var raised = new Objection(position.Member, position.Clauses, position.Statement, position.HoldUntil, position.Entry);
        return proposal with
        {
            Objections = proposal.Objections.RemoveAll(objection => objection.Member == position.Member && objection.IsHold == raised.IsHold).Add(raised),
        };
    }
}
