using System.Text;
using AscConsensus.Engine;

namespace AscConsensus.Cli;

/// <summary>A proposal's text as people write it: a title, then clauses with their ids; or the canonical form itself.</summary>
internal static class TextFile
{
    public const string Help = """
        The text, a file or - for standard input. It is written as

            # Developing regional legal frameworks

            ## 1
            Member States establish a network of focal points.

            ## 2
            The focal points meet once a year.

        where # is the title and each ## the id of a clause, which it keeps through revisions;
        or in the canonical form of docs/record.md.
        """;

    private const string TitleMark = "# ";
    private const string ClauseMark = "## ";

    public static CanonicalText Parse(string content)
    {
        if (CanonicalText.TryParse(Encoding.UTF8.GetBytes(content), out var canonical))
        {
            return canonical;
        }

        var lines = content.ReplaceLineEndings("\n").TrimStart('\uFEFF', '\n', ' ').Split('\n');
        if (!lines[0].StartsWith(TitleMark, StringComparison.Ordinal))
        {
            throw new BadInputException("The text does not begin with its title.", "Begin it with a line such as: # Developing regional legal frameworks");
        }

        var clauses = new List<(string Id, List<string> Wording)>();
        foreach (var line in lines.Skip(1))
        {
            if (line.StartsWith(ClauseMark, StringComparison.Ordinal))
            {
                // "## clause 2a" and "## 2a" name the same clause.
                clauses.Add((line[ClauseMark.Length..].Trim().Split(' ')[^1], []));
            }
            else if (clauses.Count > 0)
            {
                clauses[^1].Wording.Add(line.TrimEnd());
            }
            else if (line.Trim().Length > 0)
            {
                throw new BadInputException($"Words stand before the first clause: {line.Trim()}", "Put them into a clause, under a line such as: ## 1");
            }
        }

        return clauses.Count > 0
            ? new CanonicalText(lines[0][TitleMark.Length..].Trim(), [.. clauses.Select(clause => new Clause(clause.Id, string.Join('\n', clause.Wording).Trim('\n')))])
            : throw new BadInputException("The text has no clause.", "Write each clause under a line such as: ## 1");
    }
}
