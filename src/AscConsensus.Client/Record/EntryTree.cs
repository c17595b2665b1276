using AscConsensus.Record;

namespace AscConsensus.Client;

/// <summary>The tree over entries as they come, from the founding on, to be compared with what the record's key has signed of them.</summary>
internal sealed class EntryTree
{
    private readonly Digest[] completed = new Digest[GrowingTree.MaxHeight];
    private readonly List<ReadOnlyMemory<byte>> leaves = [];

    public GrowingTree Tree { get; } = new();

    /// <summary>Entries that were not compared yet: if they are not the record's, they are the evidence.</summary>
    public int NotCompared => leaves.Count;

    public void Take(WatchedEntry entry)
    {
        Tree.Append(entry.LeafHash, completed);
        leaves.Add(entry.Leaf);
    }

    /// <summary>All that came so far is the record's.</summary>
    public void Compared() => leaves.Clear();

    /// <summary>What was not compared, in bundles of entries (docs/record.md), each called by its first.</summary>
    public IEnumerable<(string Name, byte[] Content)> ToEvidence() => leaves.Chunk(Tile.FullWidth)
        .Select((bundle, at) => ($"leaves-{Tree.Size - (ulong)leaves.Count + (ulong)(at * Tile.FullWidth)}.bin", EntryBundle.Encode(bundle)));
}
