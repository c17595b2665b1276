using System.Collections.Immutable;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>Proposals by members, in letters that a terminal and a print show as well. Columns are alphabetical; nothing ranks a member.</summary>
public static class Matrix
{
    private const string Awaited = "–";
    private const string NotDue = " ";

    /// <summary>The columns: those that are members then, alphabetical by English name.</summary>
    public static ImmutableArray<Member> Columns(Community community, Instant at)
    {
        var day = community.DateAt(at);
        return [.. community.Members.Where(member => member.EnteredAt <= at && member.IsMemberOn(day))];
    }

    /// <summary>The proposals that have a row, earliest due first and those without a date last, then by name.</summary>
    /// <param name="community">The state that is read.</param>
    /// <param name="phase">Only those in this phase; null for all that are not final.</param>
    /// <param name="at">When it is read.</param>
    public static IReadOnlyList<(Instant? Due, Proposal Proposal)> Proposals(Community community, Phase? phase, Instant at) =>
    [
        .. (phase is { } final && Lifecycle.IsFinal(final) ? community.Proposals : community.Proposals.Live)
            .Where(proposal => phase is null ? !Lifecycle.IsFinal(proposal.Phase) : proposal.Phase == phase)
            .Select(proposal => (DueOf(community, proposal, at), proposal))
            .OrderBy(row => row.Item1 ?? Instant.MaxValue).ThenBy(row => row.proposal.Name, StringComparer.Ordinal),
    ];

    public static MatrixRow RowOf(Community community, Proposal proposal, Instant at)
    {
        var day = community.DateAt(at);
        var round = proposal.Rounds.Length == 0 ? null : proposal.Rounds[^1];
        var electorate = round?.ElectorateAt(community, at) ?? [];
        var awaited = PendingItems.Of(community, proposal, at)
            .Where(item => item.IsAwaited && item.Kind is PendingKind.Position or PendingKind.Confirmation)
            .ToDictionary(item => item.Office.Of);
        return new MatrixRow
        {
            Proposal = proposal,
            Round = round,
            Sentence = ProposalSentence.Of(community, proposal, at),
            Due = DueOf(community, proposal, at),
            Cells = [.. Columns(community, at).Select(member => Cell(proposal, round, member.Name, awaited.GetValueOrDefault(member.Name), at, day))],
            Received = electorate.Count(member => round!.PositionOf(member) is not null && awaited.GetValueOrDefault(member) is not { Kind: PendingKind.Position }),
            Electors = electorate.Length,
            Objections = proposal.Objections.Count(objection => objection.StoodAt(at, day)),
            PhaseDays = Period.DaysBetween(community.DateAt(proposal.PhaseSince), day),
        };
    }

    private static Instant? DueOf(Community community, Proposal proposal, Instant at) =>
        proposal.LiveRound is not { } round ? null : round.State == RoundState.Open ? round.LastDueAt(community, at) : round.ConfirmationDueAt;

    private static MatrixCell Cell(Proposal proposal, Round? round, string member, PendingItem? awaited, Instant at, LocalDate day)
    {
        var stands = proposal.Objections.LastOrDefault(objection => objection.Member == member && !objection.IsUnconfirmed && objection.StoodAt(at, day));
        var isUnconfirmed = proposal.Objections.Any(objection => objection.Member == member && objection.IsUnconfirmed && objection.StoodAt(at, day));
        var days = awaited?.AgeDays ?? 0;
        var isAwaited = awaited is { Kind: PendingKind.Position };
        if (!isAwaited && round?.PositionOf(member) is { } position)
        {
            var isStale = round.Revision.Number != proposal.Text.Number;
            return new MatrixCell(CodeOf(position), isStale ? round.Revision.Number : 0, days, isUnconfirmed);
        }

        if (stands is not null)
        {
            return new MatrixCell(stands.IsHold ? "H" : "O", 0, days, isUnconfirmed);
        }

        // What it said on an earlier revision is shown until it speaks again: it is stale, and counted nowhere.
        foreach (var earlier in isAwaited ? proposal.Rounds.Reverse() : [])
        {
            if (earlier.Revision.Number != proposal.Text.Number && earlier.PositionOf(member) is { } stale)
            {
                return new MatrixCell(CodeOf(stale), earlier.Revision.Number, days, isUnconfirmed);
            }
        }

        return new MatrixCell(isAwaited ? Awaited : NotDue, 0, days, isUnconfirmed);
    }

    private static string CodeOf(Position position)
    {
        var letter = position.Stance switch
        {
            Stance.Support => "S",
            Stance.NoObjection => "N",
            Stance.Reservation => "R",
            Stance.StandAside => "A",
            Stance.Hold => "H",
            Stance.Objection => "O",
            Stance.NotParticipating => "X",
            _ => throw new ArgumentOutOfRangeException(nameof(position), position.Stance, "Not a stance."),
        };
        return position.IsToBeConfirmed ? letter + "*" : letter;
    }
}
