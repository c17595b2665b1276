namespace AscConsensus.Cli;

/// <summary>Reads comma-separated values (RFC 4180) with a header line.</summary>
internal static class Csv
{
    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(string content)
    {
        var rows = content.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0).Select(Cells).ToList();
        return rows.Skip(1).Select(row => (IReadOnlyDictionary<string, string>)rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second));
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

                cells.Add(line[(at + 1)..end].Replace("\"\"", "\"", StringComparison.Ordinal));
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
