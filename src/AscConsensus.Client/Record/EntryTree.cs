using AscConsensus.Record;

namespace AscConsensus.Client;

/// <summary>The tree over entries as they come, to be compared with what the record's key has signed of them.</summary>
internal sealed class EntryTree
{
    private readonly Digest[] completed = new Digest[GrowingTree.MaxHeight];

    public GrowingTree Tree { get; } = new();

    public void Take(WatchedEntry entry) => Tree.Append(entry.LeafHash, completed);
}
