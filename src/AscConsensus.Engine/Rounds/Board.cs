using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>The rounds of an organ by what its Chair can do about them.</summary>
public static class Board
{
    private static readonly Duration Soon = Duration.FromDays(3);

    /// <summary>By column in the order of the contract, then earliest due first, then by name.</summary>
    public static IReadOnlyList<BoardCard> Of(Community community, string organ, Instant at) =>
    [
        .. community.Proposals.Live.SelectMany(proposal => CardsOf(community, organ, proposal, at))
            .OrderBy(card => card.Column)
            .ThenBy(card => card.Due ?? Instant.MaxValue)
            .ThenBy(card => card.Proposal.Name, StringComparer.Ordinal)
            .ThenBy(card => card.Round?.Name ?? "", StringComparer.Ordinal),
    ];

    private static IEnumerable<BoardCard> CardsOf(Community community, string organ, Proposal proposal, Instant at)
    {
        if (proposal.Phase == Phase.Consultation && IsItsToOpen(community, organ, proposal) && OpeningRules.IfConsulted(community, proposal) is null)
        {
            yield return new BoardCard(BoardColumn.ReadyToOpen, proposal, null, ProposalSentence.Of(community, proposal, at), null, 0, 0);
        }

        foreach (var round in proposal.Rounds.Where(round => round.Organ == organ))
        {
            var column = BoardColumn.Unspecified;
            if (round == proposal.LiveRound)
            {
                var standing = Standings.At(community, proposal, round, at);
                column = ColumnOf(community, round, standing, at);
                yield return Card(community, proposal, round, column, standing.Sentence, at);
            }

            // What can be concluded is announced once it is concluded.
            if (column != BoardColumn.CanBeClosed && round is { IsToBeAnnounced: true, Declared: { } decision })
            {
                yield return Card(community, proposal, round, BoardColumn.ToAnnounce, decision.Standing.Sentence, at);
            }
        }
    }

    // A lower organ has done its part once it has forwarded the present text.
    private static bool IsItsToOpen(Community community, string organ, Proposal proposal) =>
        community.ChairOf(proposal.Organ) == Office.ChairOf(organ)
        || (community.IsAtOrBelow(organ, proposal.Organ)
            && !proposal.Rounds.Any(round => round.Organ == organ && round.Revision == proposal.Text && round.Declared is { Outcome: Outcome.Forwarded }));

    private static BoardColumn ColumnOf(Community community, Round round, Standing standing, Instant at) => standing switch
    {
        { Kind: StandingKind.Reached } => BoardColumn.CanBeClosed,
        { Kind: StandingKind.SubjectToConfirmation, IsAwaitingConfirmation: false, IsInAPackage: false } => BoardColumn.CanBeClosed,
        { Kind: StandingKind.Broken } => BoardColumn.CanBeClosed,
        { IsPastDue: true } => BoardColumn.Overdue,
        { Kind: StandingKind.NotYetReached } => BoardColumn.Blocked,
        { IsAwaitingConfirmation: true } => BoardColumn.AwaitingConfirmation,
        _ => round.LastDueAt(community, at) - at <= Soon ? BoardColumn.EndsSoon : BoardColumn.Open,
    };

    private static BoardCard Card(Community community, Proposal proposal, Round round, BoardColumn column, string sentence, Instant at)
    {
        var electorate = round.ElectorateAt(community, at);
        var due = round.State == RoundState.AwaitingConfirmation ? round.ConfirmationDueAt : round.State == RoundState.Open ? round.LastDueAt(community, at) : null;
        return new BoardCard(column, proposal, round, sentence, due, electorate.Count(member => round.PositionOf(member) is not null), electorate.Length);
    }
}
