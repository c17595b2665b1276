using System.Globalization;
using AscConsensus.Engine;

namespace AscConsensus.Coordinator.Rounds;

/// <summary>One card of the Chair's board as readers see it.</summary>
internal static class BoardView
{
    public static V1.BoardCard Of(Engine.BoardCard card) => new()
    {
        Column = card.Column,
        Proposal = card.Proposal.Name,
        Symbol = card.Proposal.Symbol ?? "",
        Title = card.Proposal.Text.Title,
        Round = card.Round?.Name ?? "",
        Sentence = card.Sentence,
        DueTime = card.Due?.ToTimestamp(),
        Received = (uint)card.Received,
        Electors = (uint)card.Electors,
    };

    /// <summary>By which the board is ordered: column, due date, proposal, round.</summary>
    public static string KeyOf(Engine.BoardCard card) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)card.Column:d2} {Page.KeyOf(card.Due)} {card.Proposal.Name} {card.Round?.Name}");
}
