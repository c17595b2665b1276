using System.Collections.Immutable;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>Computes standings from the record and the clock: nothing depends on a timer having run.</summary>
public static class Standings
{
    /// <summary>
    /// Consensus is reached when every elector has joined (S, N, R, A) or left the electorate (X) and no objection, request for time or note stands.
    /// Charter, Article 20(1): consultation and consensus. What silence means is the rule's to say; where it says nothing, silence is no reply.
    /// A silence freezes at its cut-off: what is in time came strictly before.
    /// </summary>
    public static Standing At(Community community, Proposal proposal, Round round, Instant at) => round switch
    {
        { State: RoundState.Closed } => round.Declared!.Standing,
        { State: RoundState.Discontinued } => Standing.OfDiscontinued,
        _ => Said(community, proposal, round, at, isSealed: false),
    };

    /// <summary>The standing on which the round is closed: its sentence no longer speaks of what is still to come.</summary>
    public static Standing Sealed(Community community, Proposal proposal, Round round, Instant at) =>
        Said(community, proposal, round, at, isSealed: true) with { ChangesAt = null };

    private static Standing Said(Community community, Proposal proposal, Round round, Instant at, bool isSealed)
    {
        var standing = Computed(community, proposal, round, at);
        return standing with { Sentence = StandingSentence.Of(community, proposal, round, standing, isSealed) };
    }

    /// <summary>Without the sentence: for those who compute many.</summary>
    internal static Standing WithoutSentence(Community community, Proposal proposal, Round round, Instant at) =>
        round.State is RoundState.Open or RoundState.AwaitingConfirmation ? Computed(community, proposal, round, at) : At(community, proposal, round, at);

    private static Standing Computed(Community community, Proposal proposal, Round round, Instant at)
    {
        var isConfirming = round.State == RoundState.AwaitingConfirmation;
        var last = isConfirming ? round.ConfirmationDueAt!.Value : round.LastDueAt(community, at);
        var isRunning = round.IsSilence && !isConfirming && at < last;

        // Whole milliseconds are the finest instants there are: this one is the last before the cut-off.
        var when = round.IsSilence && !isConfirming && !isRunning ? last - Duration.FromMilliseconds(1) : at;
        var day = community.DateAt(when);
        var stood = proposal.Objections.Where(objection => objection.StoodAt(when, day)).ToList();
        var unconfirmed = Alphabetical(community, stood.Where(objection => objection.IsUnconfirmed));
        var objecting = Alphabetical(community, stood.Where(objection => objection is { IsUnconfirmed: false, IsHold: false }));
        var holding = Alphabetical(community, stood.Where(objection => objection is { IsUnconfirmed: false, IsHold: true })).RemoveRange(objecting);
        var electorate = round.ElectorateAt(community, when);
        var awaited = Alphabetical(community, electorate.Where(member => !IsIn(proposal, round, member, when)).Except(objecting).Except(holding).Except(unconfirmed));
        var standing = new Standing
        {
            Asked = round.Asked,
            Objecting = objecting,
            Holding = holding,
            Unconfirmed = unconfirmed,
            Awaited = awaited,
            Confirming = Alphabetical(community, round.Positions.Where(position => position.IsToBeConfirmed && electorate.Contains(position.Member)).Select(position => position.Member)),
            ChangesAt = round.IsSilence && !isConfirming && !isRunning ? null : ChangesAt(community, proposal, round, last, at),
            IsPastDue = at >= last,
            IsRunning = isRunning,
            IsAwaitingConfirmation = isConfirming,
        };
        return standing with { Kind = KindOf(round, standing, electorate, proposal, when) };
    }

    private static StandingKind KindOf(Round round, Standing standing, ImmutableArray<string> electorate, Proposal proposal, Instant when) =>
        round.IsSilence && !standing.IsAwaitingConfirmation && Silence.Broken(proposal, round, when) is not null ? StandingKind.Broken
        : standing.Objecting.Length + standing.Holding.Length + standing.Unconfirmed.Length > 0 ? StandingKind.NotYetReached
        : standing.IsRunning ? StandingKind.NotYetDue
        : standing.Awaited.Length > 0 || !(round.IsSilence || electorate.Any(member => round.PositionOf(member) is { Joins: true }))
            ? standing.IsPastDue || standing.IsAwaitingConfirmation ? StandingKind.Awaiting : StandingKind.NotYetDue
        : standing.Confirming.Length == 0 ? StandingKind.Reached
        : standing is { IsAwaitingConfirmation: true, IsPastDue: true } ? StandingKind.Awaiting
        : StandingKind.SubjectToConfirmation;

    // A member that said O or H and whose hold has lapsed is awaited again: assent is never presumed of it.
    private static bool IsIn(Proposal proposal, Round round, string member, Instant when) => round.PositionOf(member) is { } position
        ? position.Joins || position.Stance == Stance.NotParticipating
        : round.IsSilence && Silence.IsAssentOf(proposal, round, member, when);

    private static ImmutableArray<string> Alphabetical(Community community, IEnumerable<Objection> objections) =>
        Alphabetical(community, objections.Select(objection => objection.Member));

    private static ImmutableArray<string> Alphabetical(Community community, IEnumerable<string> members) =>
        [.. members.Distinct().OrderBy(community.TitleOf, StringComparer.Ordinal)];

    // The first of: a request for time lapses, a member joins, the last due date passes.
    private static Instant? ChangesAt(Community community, Proposal proposal, Round round, Instant last, Instant at)
    {
        var holds = proposal.Objections.Where(objection => objection is { IsHold: true, HasEnded: false }).Select(objection => objection.HoldUntil!.Value.PlusDays(1));
        var newcomers = round is { State: RoundState.Open, Rule.ElectorateAt: ElectorateAt.Closing } ? community.Members.Select(member => member.Joined) : [];
        return holds.Concat(newcomers)
            .Select(day => day.AtStartOfDayInZone(community.Zone).ToInstant())
            .Append(last)
            .Where(instant => instant > at)
            .Select(instant => (Instant?)instant)
            .Min();
    }
}
