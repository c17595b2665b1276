using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>What is awaited in a round that takes positions, or awaits confirmations.</summary>
internal static class PendingInRound
{
    public static void AddRound(this PendingCollection items, Proposal proposal, Round round)
    {
        var standing = Standings.WithoutSentence(items.Community, proposal, round, items.At);
        items.AddLedger(proposal, round);
        if (standing.IsAwaitingConfirmation)
        {
            items.AddConfirmations(proposal, round, standing);
        }
        else if (round.IsSilence)
        {
            items.AddSilence(proposal, round, standing);
        }
        else
        {
            items.AddPositions(proposal, round, standing);
        }

        if (round is { State: RoundState.Open, Holidays.Length: > 0 } && items.At < round.DueAt)
        {
            items.Add(proposal, round.Name, items.Community.ChairOf(round.Organ), PendingKind.Extension, Waiting.ActionHolder, round.Holidays.Min(holiday => holiday.Since), round.DueAt);
        }

        if (items.CanBeEnded(proposal, standing))
        {
            var kind = standing.IsAwaitingConfirmation ? PendingKind.Conclusion : PendingKind.Closing;
            items.Add(proposal, round.Name, items.Community.ChairOf(round.Organ), kind, Waiting.Now, ReadySince(items, proposal, round, standing), null);
        }
    }

    private static void AddPositions(this PendingCollection items, Proposal proposal, Round round, Standing standing)
    {
        foreach (var member in standing.Awaited)
        {
            var due = round.DueAtFor(items.Community, items.Community.FindMember(member)!);
            items.Add(proposal, round.Name, Office.MinistryOf(member), PendingKind.Position, items.Until(due), round.OpenedAt, due);
        }
    }

    // While a silence runs, only those are awaited whose silence is no assent: the others need do nothing. Past the cut-off nobody can answer.
    private static void AddSilence(this PendingCollection items, Proposal proposal, Round round, Standing standing)
    {
        if (!standing.IsRunning || standing.Kind == StandingKind.Broken)
        {
            return;
        }

        foreach (var member in items.Community.Members)
        {
            if (standing.Awaited.Contains(member.Name))
            {
                items.Add(proposal, round.Name, Office.MinistryOf(member.Name), PendingKind.Position, Waiting.Now, round.OpenedAt, round.DueAtFor(items.Community, member));
            }
            else if (round.IsElector(items.Community, member.Name, items.At) && round.PositionOf(member.Name) is null && !items.IsOnHold(proposal, Office.MinistryOf(member.Name))
                && !standing.Objecting.Contains(member.Name) && !standing.Unconfirmed.Contains(member.Name))
            {
                items.Add(proposal, round.Name, Office.MinistryOf(member.Name), PendingKind.Position, Waiting.NotYetDue, round.OpenedAt, round.DueAtFor(items.Community, member));
            }
        }
    }

    // Who took its position back is awaited as well: nothing is concluded without it.
    private static void AddConfirmations(this PendingCollection items, Proposal proposal, Round round, Standing standing)
    {
        var (since, due) = (round.Decision!.At, round.ConfirmationDueAt);
        foreach (var member in standing.Confirming)
        {
            items.Add(proposal, round.Name, Office.MinistryOf(member), PendingKind.Confirmation, items.Until(due), since, due);
        }

        foreach (var member in standing.Awaited)
        {
            items.Add(proposal, round.Name, Office.MinistryOf(member), PendingKind.Position, items.Until(due), since, due);
        }
    }

    // The proposals of a package are closed together; one that is past due can still be closed without consensus.
    private static bool CanBeEnded(this PendingCollection items, Proposal proposal, Standing standing) =>
        standing.Permits(Outcome.NoConsensus) && (standing.IsPastDue || standing.IsAwaitingConfirmation || standing.Kind == StandingKind.Broken)
        || (standing.Permits(standing.Asked) || standing.Permits(Outcome.SubjectToConfirmation)) && items.IsPackageReady(proposal);

    private static bool IsPackageReady(this PendingCollection items, Proposal proposal) =>
        proposal.Package is not { } package
        || items.Community.Packages[package].Proposals.All(name => items.Community.Proposals[name] is var other && other.LiveRound is { } round
            && Standings.WithoutSentence(items.Community, other, round, items.At).Permits(round.Asked));

    private static Instant ReadySince(PendingCollection items, Proposal proposal, Round round, Standing standing)
    {
        var since = standing switch
        {
            { IsOnlyNoted: true } => proposal.Objections.Where(objection => objection.IsUnconfirmed).Max(objection => Instant.Max(objection.AnswerDueAt, round.ConfirmationDueAt ?? round.LastDueAt(items.Community, items.At))),
            { Kind: StandingKind.Broken } => Silence.Broken(proposal, round, items.At)!.At,
            { Kind: StandingKind.Reached } or { Kind: StandingKind.SubjectToConfirmation, IsInAPackage: false } when !round.IsSilence => LastWord(proposal, round),
            { IsAwaitingConfirmation: true, IsPastDue: true } => round.ConfirmationDueAt!.Value,
            { IsAwaitingConfirmation: true } => LastWord(proposal, round),
            _ => round.LastDueAt(items.Community, items.At),
        };
        return Instant.Min(since, items.At);
    }

    // The latest of what members have said or ended: with it the standing came about.
    private static Instant LastWord(Proposal proposal, Round round)
    {
        var last = round.Decision?.At ?? round.OpenedAt;
        foreach (var position in round.Positions)
        {
            last = Instant.Max(last, position.ConfirmedAt ?? position.At);
        }

        foreach (var objection in proposal.Objections)
        {
            last = Instant.Max(last, objection.LastAt);
        }

        return last;
    }
}
