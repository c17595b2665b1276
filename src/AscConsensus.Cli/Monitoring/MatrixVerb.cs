using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>Proposals by members, in letters.</summary>
internal static class MatrixVerb
{
    public static Verb Create()
    {
        var phase = Choice.Of<Phase>("--phase", "Only proposals in this phase; all that are not final if left out.", [.. Enum.GetValues<Phase>().Skip(1)]);
        return new Verb("matrix", "Show where every member stands on every open proposal, in letters, earliest due first.", "asc matrix --profile secretary-general") { phase }
            .Asks(async (session, ct) =>
            {
                var read = await session.Client.Monitoring.GetMatrixAsync(Choice.Read<Phase>(session.Of(phase)), ct);
                if (session.Json)
                {
                    session.Screen.Json(read);
                    return;
                }

                if (read.Rows.Count == 0)
                {
                    session.Screen.Paragraph(session.Of(phase) is null ? "No proposal is open." : "No proposal is in that phase.");
                    return;
                }

                session.Screen.Table(["Proposal", .. read.Members.Select(Numbered.Short), "In"], read.Rows.Select(Row));
                session.Screen.Line();
                session.Screen.Paragraph($"{Stances.Letters}. A dash is a position awaited, with the days; * ad referendum; ? a note waits for the ministry's word; S@1 was said on revision 1 and is not counted.");
            });
    }

    private static IReadOnlyList<string> Row(MatrixRow row) =>
    [
        row.Symbol.Length > 0 ? row.Symbol : ProposalName.Short(row.Proposal),
        .. row.Cells.Select(Cell),
        row.Electors > 0 ? $"{row.Received}/{row.Electors}" : "",
    ];

    private static string Cell(MatrixCell cell) => string.Concat(
        cell.Code,
        cell.StaleRevision > 0 ? $"@{cell.StaleRevision}" : "",
        cell.AwaitedDays > 0 ? $"{cell.AwaitedDays}" : "",
        cell.Unconfirmed ? "?" : "").Trim();
}
