using System.Collections.Immutable;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>Computes standings from the record and the clock: nothing depends on a timer having run.</summary>
public static class Standings
{
    /// <summary>
    /// Consensus is reached when every elector has joined (S, N, R, A) or left the electorate (X) and no objection or hold stands.
    /// Charter, Article 20(1): consultation and consensus; what silence and absence mean is the rule's to say, and here is no assent.
    /// </summary>
    public static Standing At(Community community, Proposal proposal, Round round, Instant at)
    {
        if (round.Decision is { } decision)
        {
            return decision.Standing;
        }

        if (round.State == RoundState.Discontinued)
        {
            return new Standing(StandingKind.Unspecified, "The round was discontinued without an outcome.", [], [], [], null, IsPastDue: false);
        }

        var day = community.DateAt(at);
        var objecting = Alphabetical(community, proposal.Objections.Where(objection => !objection.IsHold).Select(objection => objection.Member));
        var holding = Alphabetical(community, proposal.Objections.Where(objection => objection.IsHoldOn(day)).Select(objection => objection.Member).Except(objecting));
        var electorate = round.ElectorateAt(community, at);
        var awaited = Alphabetical(community, electorate.Where(member => IsAwaited(round, member)).Except(objecting).Except(holding));
        var joined = electorate.Any(member => round.PositionOf(member) is { Joins: true });
        var kind = objecting.Length + holding.Length > 0 ? StandingKind.NotYetReached
            : awaited.Length == 0 && joined ? StandingKind.Reached
            : at >= round.DueAt ? StandingKind.Awaiting
            : StandingKind.NotYetDue;
        var standing = new Standing(kind, "", objecting, holding, awaited, ChangesAt(community, proposal, round, at), at >= round.DueAt);
        return standing with { Sentence = StandingSentence.Of(community, proposal, round, standing) };
    }

    // A member that said O or H and whose hold has lapsed is awaited again: assent is never presumed of it.
    private static bool IsAwaited(Round round, string member) =>
        round.PositionOf(member) is not { } position || !(position.Joins || position.Stance == Stance.NotParticipating);

    private static ImmutableArray<string> Alphabetical(Community community, IEnumerable<string> members) =>
        [.. members.Distinct().OrderBy(community.TitleOf, StringComparer.Ordinal)];

    // The first of: a hold lapses, a member joins, the due date passes.
    private static Instant? ChangesAt(Community community, Proposal proposal, Round round, Instant at)
    {
        var holds = proposal.Objections.Where(objection => objection.IsHold).Select(objection => objection.HoldUntil!.Value.PlusDays(1));
        var newcomers = round.Rule.ElectorateAt == ElectorateAt.Closing ? community.Members.Select(member => member.Joined) : [];
        return holds.Concat(newcomers)
            .Select(day => day.AtStartOfDayInZone(community.Zone).ToInstant())
            .Append(round.DueAt)
            .Where(instant => instant > at)
            .Select(instant => (Instant?)instant)
            .Min();
    }
}
