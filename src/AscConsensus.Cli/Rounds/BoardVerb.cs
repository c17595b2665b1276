using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The Chair's board: rounds by what can be done about them.</summary>
internal static class BoardVerb
{
    public static Verb Create()
    {
        var column = Choice.Of<BoardColumn>("--column", "Only this column.", [.. Enum.GetValues<BoardColumn>().Skip(1)]);
        return new Verb(
            "board",
            "Show the Chair's board: what is ready to open, open, blocked, ends soon, is overdue, can be closed or is to be announced, each with its sentence. Chair and Secretary-General.",
            "asc board --profile chair-amm",
            "asc board --organ SOM --column blocked --profile secretary-general")
        {
            HandoverVerb.OrganOption, column,
        }.Asks(async (session, ct) =>
        {
            var found = await session.Client.Rounds.ListBoardAsync(await HandoverVerb.Organ(session, ct), Choice.Read<BoardColumn>(session.Of(column)), ct).ToListAsync(ct);
            if (session.Json)
            {
                session.Screen.Json(new ListBoardResponse { RecordSize = session.Client.RecordSize, Cards = { found } });
                return;
            }

            Show(session.Screen, found);
        });
    }

    private static void Show(Screen screen, List<BoardCard> cards)
    {
        if (cards.Count == 0)
        {
            screen.Line("Nothing is on the board.");
        }

        foreach (var column in cards.GroupBy(card => card.Column))
        {
            if (column.Key != cards[0].Column)
            {
                screen.Line();
            }

            screen.Line($"{Heading(column.Key)} ({column.Count()})");
            foreach (var card in column)
            {
                var received = card.Electors > 0 ? $"  {card.Received} of {card.Electors} received" : "";
                screen.Paragraph($"{(card.Symbol.Length > 0 ? card.Symbol : ProposalName.Short(card.Proposal))}  {card.Title}{received}", "  ");
                screen.Paragraph(card.Sentence, "    ");
            }
        }
    }

    private static string Heading(BoardColumn column) => Choice.Say(column) is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : "";
}
