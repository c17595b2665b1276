using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace AscConsensus.Cli;

/// <summary>What became of a piece of wording.</summary>
internal enum Fate
{
    Kept,
    Removed,
    Added,
}

/// <summary>A run of words with one fate.</summary>
internal sealed record Piece(Fate Fate, string Words);

/// <summary>Two wordings compared word by word.</summary>
internal static class WordDiff
{
    private static readonly DelimiterChunker Words = new([' ', '\n', '\t', '.', ',', ';', ':', '(', ')', '"']);

    /// <summary>The pieces in their order; what is removed stands before what is put in its place.</summary>
    public static IReadOnlyList<Piece> Of(string before, string after)
    {
        var pieces = new List<Piece>();
        var (removed, added, between) = ("", "", "");
        foreach (var chunk in new InlineDiffBuilder(Differ.Instance).BuildDiffModel(before, after, ignoreWhitespace: false, ignoreCase: false, Words).Lines)
        {
            var isChange = chunk.Type is ChangeType.Inserted or ChangeType.Deleted;
            if (isChange)
            {
                // A space between two changed words belongs to both changes: "[-the focal-]" reads better than "[-the-] [-focal-]".
                (removed, added, between) = (removed + between, added + between, "");
                removed += chunk.Type == ChangeType.Deleted ? chunk.Text : "";
                added += chunk.Type == ChangeType.Inserted ? chunk.Text : "";
            }
            else if ((removed + added).Length > 0 && string.IsNullOrWhiteSpace(chunk.Text))
            {
                between += chunk.Text;
            }
            else
            {
                Flush();
                Add(Fate.Kept, chunk.Text);
            }
        }

        Flush();
        return pieces;

        void Flush()
        {
            Add(Fate.Removed, removed);
            Add(Fate.Added, added);
            Add(Fate.Kept, between);
            (removed, added, between) = ("", "", "");
        }

        void Add(Fate fate, string words)
        {
            if (words.Length == 0)
            {
                return;
            }

            if (pieces is [.., var last] && last.Fate == fate)
            {
                pieces[^1] = last with { Words = last.Words + words };
            }
            else
            {
                pieces.Add(new(fate, words));
            }
        }
    }
}
