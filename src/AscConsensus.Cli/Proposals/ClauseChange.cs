using AscConsensus.Engine;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace AscConsensus.Cli;

/// <summary>What became of one clause from one text to another; clauses are the same by their ids, wherever they stand.</summary>
/// <param name="Id">The clause's id.</param>
/// <param name="Before">Its wording in the earlier text; null if it is added.</param>
/// <param name="After">Its wording in the later text; null if it is removed.</param>
/// <param name="IsMoved">Whether it stands elsewhere among the others.</param>
internal sealed record ClauseChange(string Id, string? Before, string? After, bool IsMoved)
{
    public bool IsUnchanged => Before == After && !IsMoved;

    /// <summary>"added", "removed", "changed", "moved", "moved and changed", "unchanged".</summary>
    public string Words => (Before, After, IsMoved) switch
    {
        (null, _, _) => "added",
        (_, null, _) => "removed",
        (_, _, false) => Before == After ? "unchanged" : "changed",
        (_, _, true) => Before == After ? "moved" : "moved and changed",
    };

    public IReadOnlyList<Piece> Pieces => WordDiff.Of(Before ?? "", After ?? "");

    /// <summary>Every clause of both texts: in the order of the later one, removed clauses where they stood.</summary>
    public static IEnumerable<ClauseChange> Between(CanonicalText before, CanonicalText after)
    {
        var earlier = before.Clauses.ToDictionary(clause => clause.Id, clause => clause.Wording);
        var later = after.Clauses.ToDictionary(clause => clause.Id, clause => clause.Wording);
        foreach (var line in new InlineDiffBuilder(Differ.Instance).BuildDiffModel(Ids(before), Ids(after), ignoreWhitespace: false, ignoreCase: false, new LineChunker()).Lines)
        {
            // One that is in both and yet out of the common order is met twice; it is shown where it stands now.
            var isMoved = line.Type != ChangeType.Unchanged && earlier.ContainsKey(line.Text) && later.ContainsKey(line.Text);
            if (!isMoved || line.Type == ChangeType.Inserted)
            {
                yield return new(line.Text, earlier.GetValueOrDefault(line.Text), later.GetValueOrDefault(line.Text), isMoved);
            }
        }
    }

    private static string Ids(CanonicalText text) => string.Join('\n', text.Clauses.Select(clause => clause.Id));
}
