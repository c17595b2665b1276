namespace AscConsensus.Record.Tests;

/// <summary>A tree whose nodes are stored as the journal stores them: with each entry, in one run of bytes, those that it completes.</summary>
internal sealed class StoredTree
{
    private readonly List<byte[]> rows = [];

    public GrowingTree Tree { get; } = new();

    public static StoredTree Of(int size)
    {
        var stored = new StoredTree();
        for (var entry = 0; entry < size; entry++)
        {
            stored.Append(Leaf(entry));
        }

        return stored;
    }

    public static Digest Leaf(int entry) => LeafHash.Of([(byte)(entry >> 8), (byte)entry]);

    public void Append(Digest leaf)
    {
        Span<Digest> completed = stackalloc Digest[GrowingTree.MaxHeight];
        rows.Add([.. completed[..Tree.Append(leaf, completed)].ToArray().SelectMany(digest => digest.ToArray())]);
    }

    public Digest Node(TreeNode node) => new(rows[(int)node.Entry].AsSpan(node.Offset, Digest.Length));
}
