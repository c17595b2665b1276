using System.Text.Json.Nodes;
using AscConsensus.Engine;

namespace AscConsensus.Cli;

/// <summary>Two texts compared, on the screen and as JSON. Changes are marked by brackets, so that they are seen without colour.</summary>
internal static class TextDiffView
{
    public static void Show(Screen screen, CanonicalText before, CanonicalText after)
    {
        if (before.Title != after.Title)
        {
            screen.Line();
            screen.Changes($"Title: {Marked(WordDiff.Of(before.Title, after.Title))}");
        }

        var unchanged = new List<string>();
        foreach (var clause in ClauseChange.Between(before, after))
        {
            if (clause.IsUnchanged)
            {
                unchanged.Add(clause.Id);
                continue;
            }

            Fold(screen, unchanged);
            screen.Line();
            screen.Line($"  {clause.Id} ({clause.Words})");
            if (clause.Before != clause.After)
            {
                screen.Changes(Marked(clause.Pieces), "    ");
            }
        }

        Fold(screen, unchanged);
    }

    public static JsonArray ToJson(CanonicalText before, CanonicalText after) => new([.. ClauseChange.Between(before, after).Select(ToJson)]);

    public static JsonArray ToJson(IEnumerable<Piece> pieces) =>
        new([.. pieces.Select(piece => new JsonObject { ["operation"] = Name(piece.Fate), ["text"] = piece.Words })]);

    /// <summary>"Members [-meet-]{+report+}." A change that spans lines is marked on each of them.</summary>
    public static string Marked(IEnumerable<Piece> pieces) => string.Concat(pieces.Select(piece => piece.Fate switch
    {
        Fate.Kept => piece.Words,
        Fate.Removed => Within("[-", piece.Words, "-]"),
        Fate.Added => Within("{+", piece.Words, "+}"),
        _ => throw new ArgumentOutOfRangeException(nameof(pieces), piece.Fate, "Not a fate."),
    }));

    private static string Within(string open, string words, string close) => open + words.Replace("\n", $"{close}\n{open}", StringComparison.Ordinal) + close;

    private static JsonNode ToJson(ClauseChange clause) => new JsonObject
    {
        ["clause"] = clause.Id,
        ["operation"] = clause.Before is null ? "ADDED" : clause.After is null ? "REMOVED" : clause.Before == clause.After ? "UNCHANGED" : "CHANGED",
        ["moved"] = clause.IsMoved,
        ["words"] = ToJson(clause.Pieces),
    };

    private static string Name(Fate fate) => fate.ToString().ToUpperInvariant();

    private static void Fold(Screen screen, List<string> unchanged)
    {
        if (unchanged.Count > 0)
        {
            screen.Line();
            screen.Paragraph($"{string.Join(", ", unchanged)}: unchanged", "  ");
            unchanged.Clear();
        }
    }
}
