namespace AscConsensus.Cli;

/// <summary>Reads comma-separated values (RFC 4180) with a header line; a cell holds no line break.</summary>
internal static class Csv
{
    /// <param name="file">What messages call it.</param>
    /// <param name="content">All of it.</param>
    /// <param name="columns">Those that must be there; others may be beside them.</param>
    /// <exception cref="BadInputException">A column is missing, or a line has more or fewer cells than the header.</exception>
    public static IEnumerable<CsvRow> Read(string file, string content, params IReadOnlyList<string> columns)
    {
        var lines = content.ReplaceLineEndings("\n").Split('\n').Select((line, at) => (Number: at + 1, Cells: Cells(line))).Where(line => line.Cells is not [""]).ToList();
        var header = lines is [var first, ..] ? first.Cells : [];
        if (columns.FirstOrDefault(column => header.Count(named => named == column) != 1) is { } missing)
        {
            throw new BadInputException($"{file}, line 1: there is not one column {missing}.", $"Begin the file with a line of its columns, once each: {string.Join(',', columns)}.");
        }

        return lines.Skip(1).Select(line => line.Cells.Count == header.Count
            ? new CsvRow(file, line.Number, header.Zip(line.Cells).ToLookup(cell => cell.First, cell => cell.Second))
            : throw new BadInputException($"{file}, line {line.Number}: there are {line.Cells.Count} cells, and {header.Count} columns.", "Give each column one cell, and put a cell that holds a comma into double quotes."));
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        for (var at = 0; at <= line.Length;)
        {
            if (at < line.Length && line[at] == '"')
            {
                var end = at + 1;
                while (end < line.Length && (line[end] != '"' || (end + 1 < line.Length && line[end + 1] == '"')))
                {
                    end += line[end] == '"' ? 2 : 1;
                }

                cells.Add(line[(at + 1)..Math.Min(end, line.Length)].Replace("\"\"", "\"", StringComparison.Ordinal));
                at = end + 2;
            }
            else
            {
                var end = line.IndexOf(',', at) is >= 0 and var comma ? comma : line.Length;
                cells.Add(line[at..end]);
                at = end + 1;
            }
        }

        return cells;
    }
}
