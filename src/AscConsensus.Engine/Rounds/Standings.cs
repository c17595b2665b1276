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
        _ => Said(community, proposal, round, at),
    };

    /// <summary>The standing on which the round is closed: its sentence no longer speaks of what is still to come.</summary>
    public static Standing Sealed(Community community, Proposal proposal, Round round, Instant at)
    {
        var standing = Computed(community, proposal, round, at);
        return standing with { Sentence = StandingSentence.Of(community, proposal, round, standing, at, isSealed: true) };
    }

    private static Standing Said(Community community, Proposal proposal, Round round, Instant at)
    {
        var standing = Computed(community, proposal, round, at);
        return standing with
        {
            ChangesAt = ChangesAt(community, proposal, round, standing, at),
            Sentence = StandingSentence.Of(community, proposal, round, standing, at, isSealed: false),
        };
    }

    /// <summary>Without the sentence and when it changes: for those who compute many.</summary>
    internal static Standing WithoutSentence(Community community, Proposal proposal, Round round, Instant at) =>
        round.State is RoundState.Open or RoundState.AwaitingConfirmation ? Computed(community, proposal, round, at) : At(community, proposal, round, at);

    private static Standing Computed(Community community, Proposal proposal, Round round, Instant at)
    {
        var isConfirming = round.State == RoundState.AwaitingConfirmation;
        var last = isConfirming ? round.ConfirmationDueAt!.Value : round.LastDueAt(community, at);
        var isRunning = round.IsSilence && !isConfirming && at < last;
        var when = round.CountedAt(community, at);
        var day = community.DateAt(when);
        var stood = proposal.Objections.Length == 0 ? [] : proposal.Objections.RemoveAll(objection => !objection.StoodAt(when, day));
        var unconfirmed = Alphabetical(community, stood, objection => objection.IsUnconfirmed);
        var objecting = Alphabetical(community, stood, objection => objection is { IsUnconfirmed: false, IsHold: false });
        var holding = Alphabetical(community, stood, objection => objection is { IsUnconfirmed: false, IsHold: true }).RemoveRange(objecting);
        var electorate = Electorate(community, round, when, day);
        var awaited = electorate.FindAll(member => !IsIn(proposal, round, member, when) && !objecting.Contains(member) && !holding.Contains(member) && !unconfirmed.Contains(member));
        var standing = new Standing
        {
            Asked = round.Asked,
            Objecting = objecting,
            Holding = holding,
            Unconfirmed = unconfirmed,
            AnswersDueAt = unconfirmed.Length > 0 && stood.Where(objection => objection.IsUnconfirmed).Max(objection => objection.AnswerDueAt) is var answers && at < answers ? answers : null,
            Awaited = [.. awaited],
            Confirming = [.. electorate.FindAll(member => round.PositionOf(member) is { IsToBeConfirmed: true })],
            IsPastDue = at >= last,
            IsRunning = isRunning,
            IsAwaitingConfirmation = isConfirming,
            IsInAPackage = proposal.Package is not null,
        };
        return standing with { Kind = KindOf(round, standing, electorate, proposal, when) };
    }

    private static StandingKind KindOf(Round round, Standing standing, List<string> electorate, Proposal proposal, Instant when) =>
        round.IsSilence && !standing.IsAwaitingConfirmation && Silence.Broken(proposal, round, when) is not null ? StandingKind.Broken
        : standing.Objecting.Length + standing.Holding.Length + standing.Unconfirmed.Length > 0 ? StandingKind.NotYetReached
        : standing.IsRunning ? StandingKind.NotYetDue
        : standing.Awaited.Length > 0 || !(round.IsSilence || electorate.Exists(member => round.PositionOf(member) is { Joins: true }))
            ? standing.IsPastDue || standing.IsAwaitingConfirmation ? StandingKind.Awaiting : StandingKind.NotYetDue
        : standing.Confirming.Length == 0 ? StandingKind.Reached
        : standing is { IsAwaitingConfirmation: true, IsPastDue: true } ? StandingKind.Awaiting
        : StandingKind.SubjectToConfirmation;

    // A member that said O or H and whose hold has lapsed is awaited again: assent is never presumed of it.
    private static bool IsIn(Proposal proposal, Round round, string member, Instant when) => round.PositionOf(member) is { } position
        ? position.Joins || position.Stance == Stance.NotParticipating
        : round.IsSilence && Silence.IsAssentOf(proposal, round, member, when);

    // The electorate, alphabetical by name as the members are.
    private static List<string> Electorate(Community community, Round round, Instant when, LocalDate day)
    {
        var electorate = new List<string>(community.Members.Length);
        foreach (var member in community.Members)
        {
            if (round.IsElector(member, when, day))
            {
                electorate.Add(member.Name);
            }
        }

        return electorate;
    }

    private static ImmutableArray<string> Alphabetical(Community community, ImmutableArray<Objection> objections, Func<Objection, bool> which)
    {
        var raising = objections.Where(which).Select(objection => objection.Member).ToList();
        return raising.Count == 0 ? [] : [.. community.Members.Select(member => member.Name).Where(raising.Contains)];
    }

    // The first of: a request for time lapses, a member joins, the last due date or the time to answer notes passes.
    private static Instant? ChangesAt(Community community, Proposal proposal, Round round, Standing standing, Instant at)
    {
        // Past the due date a note alone is in the way until its ministry has had time to answer it.
        var answers = standing is { IsOnlyNoted: true, IsPastDue: true } ? standing.AnswersDueAt : null;
        if (round.IsSilence && standing is { IsAwaitingConfirmation: false, IsRunning: false })
        {
            return answers;
        }

        var last = standing.IsAwaitingConfirmation ? round.ConfirmationDueAt!.Value : round.LastDueAt(community, at);
        var holds = proposal.Objections.Where(objection => objection is { IsHold: true, HasEnded: false }).Select(objection => objection.HoldUntil!.Value.PlusDays(1));
        var newcomers = round is { State: RoundState.Open, Rule.ElectorateAt: ElectorateAt.Closing } ? community.Members.Select(member => member.Joined) : [];
        return holds.Concat(newcomers)
            .Select(day => day.AtStartOfDayInZone(community.Zone).ToInstant())
            .Append(last)
            .Concat(answers is { } due ? [due] : [])
            .Where(instant => instant > at)
            .Select(instant => (Instant?)instant)
            .Min();
    }
}
