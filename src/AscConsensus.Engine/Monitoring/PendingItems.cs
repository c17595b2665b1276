using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>What the community waits for: awaited now is kept apart from on hold, and nothing without a due act enters.</summary>
public static class PendingItems
{
    /// <summary>All items, earliest due first, those without a date last.</summary>
    public static IReadOnlyList<PendingItem> All(Community community, Instant at) =>
    [
        .. community.Proposals.SelectMany(proposal => Of(community, proposal, at))
            .OrderBy(item => item.Due ?? Instant.MaxValue),
    ];

    public static IEnumerable<PendingItem> Of(Community community, Proposal proposal, Instant at) =>
        Next(community, proposal, at).Concat(Announcements(proposal));

    private static IEnumerable<PendingItem> Next(Community community, Proposal proposal, Instant at) => proposal.Phase switch
    {
        Phase.Submitted => [Item(proposal, Office.ChairOf(proposal.Organ), PendingKind.Admission)],
        Phase.Returned => proposal.Sponsors.Select(sponsor => Item(proposal, Office.MinistryOf(sponsor), PendingKind.Resubmission)),
        Phase.Consultation => InConsultation(community, proposal, at),
        Phase.Positions => InRound(community, proposal, proposal.Rounds[^1], at),
        _ => [],
    };

    private static List<PendingItem> InConsultation(Community community, Proposal proposal, Instant at)
    {
        var views = proposal.Consultations
            .Where(consultation => consultation.Revision == proposal.Text)
            .SelectMany(consultation => consultation.Asked
                .Where(asked => asked.View is null)
                .OrderBy(asked => asked.Office.Kind).ThenBy(asked => community.NameOf(asked.Office), StringComparer.Ordinal)
                .Select(asked => new PendingItem(proposal, consultation.Name, asked.Office, PendingKind.View, consultation.OpenedAt, consultation.DueAt)))
            .ToList();

        // Whoever was asked may still answer past the date, but the Chair need not wait.
        return views.Any(view => at < view.Due) ? views : [.. views, Item(proposal, Office.ChairOf(proposal.Organ), PendingKind.NextStep)];
    }

    private static IEnumerable<PendingItem> InRound(Community community, Proposal proposal, Round round, Instant at)
    {
        var standing = Standings.At(community, proposal, round, at);
        PendingItem Member(string member, PendingKind kind, Instant since, Instant? due) =>
            new(proposal, round.Name, Office.MinistryOf(member), kind, since, due);

        var items = standing.Awaited.Select(member => Member(member, PendingKind.Position, round.OpenedAt, round.DueAt))
            .Concat(standing.Holding.Select(member => Member(member, PendingKind.Hold, Since(round, member), EndOfHold(community, proposal, member))))
            .Concat(standing.Objecting.Select(member => Member(member, PendingKind.Objection, Since(round, member), null)));
        return standing.Kind == StandingKind.Reached || standing.IsPastDue
            ? items.Append(new PendingItem(proposal, round.Name, Office.ChairOf(round.Organ), PendingKind.Closing, ReadySince(round, standing), null))
            : items;
    }

    private static IEnumerable<PendingItem> Announcements(Proposal proposal) => proposal.Rounds
        .Where(round => round.Declared is { AnnouncedAt: null })
        .Select(round => new PendingItem(proposal, round.Name, Office.ChairOf(round.Organ), PendingKind.Announcement, round.Declared!.At, null));

    private static PendingItem Item(Proposal proposal, Office office, PendingKind kind) =>
        new(proposal, proposal.Name, office, kind, proposal.PhaseSince, null);

    // An objection from before this round waits on its owner since the round opened.
    private static Instant Since(Round round, string member) => round.PositionOf(member)?.At ?? round.OpenedAt;

    private static Instant EndOfHold(Community community, Proposal proposal, string member) => proposal.Objections
        .Last(objection => objection.IsHold && objection.Member == member).HoldUntil!.Value
        .PlusDays(1).AtStartOfDayInZone(community.Zone).ToInstant();

    private static Instant ReadySince(Round round, Standing standing) => standing.Kind == StandingKind.Reached && round.Positions.Length > 0
        ? round.Positions.Max(position => position.At)
        : round.DueAt;
}
