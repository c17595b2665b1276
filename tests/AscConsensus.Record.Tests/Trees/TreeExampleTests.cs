namespace AscConsensus.Record.Tests;

/// <summary>The example of docs/record.md, "Merkle tree" and "Tiles".</summary>
public sealed class TreeExampleTests
{
    private static readonly string[] Blocks = RecordPage.Blocks("Merkle tree");
    private static readonly byte[][] Leaves = [[0], [1], [2]];

    [Fact]
    public void Each_leaf_is_stored_with_these_nodes()
    {
        var tree = new GrowingTree();
        var completed = new Digest[GrowingTree.MaxHeight];
        var rows = Leaves.SelectMany(leaf => completed[..tree.Append(LeafHash.Of(leaf), completed)].Select(node => node.ToArray()));

        Assert.Equal(RecordPage.Lines(Blocks[0]), rows);
    }

    [Fact]
    public void The_root_is_this() => Assert.Equal(RecordPage.Bytes(Blocks[1]), Stored.Tree.Root.ToArray());

    [Fact]
    public void These_nodes_prove_it()
    {
        Assert.Equal([Stored.Node(new TreeNode(0, 0)), Stored.Node(new TreeNode(0, 2))], InclusionProof.Of(1, 3, Stored.Node));
        Assert.Equal([Stored.Node(new TreeNode(0, 2))], ConsistencyProof.Of(2, 3, Stored.Node));
    }

    [Fact]
    public void The_bundle_is_this() =>
        Assert.Equal(RecordPage.Bytes(RecordPage.Blocks("Tiles")[0]), EntryBundle.Encode([.. Leaves.Select(leaf => (ReadOnlyMemory<byte>)leaf)]));

    [Theory]
    [InlineData(0, 0, 3, "| level 0, index 0 | 3 entries | `tile/0/000.p/3` | 96 |")]
    [InlineData(0, 273, 70_000, "| level 0, index 273 | 70,000 entries | `tile/0/273.p/112` | 3,584 |")]
    [InlineData(1, 1, 70_000, "| level 1, index 1 | 70,000 entries | `tile/1/001.p/17` | 544 |")]
    [InlineData(2, 0, 70_000, "| level 2, index 0 | 70,000 entries | `tile/2/000.p/1` | 32 |")]
    [InlineData(0, 1_234_067, 400_000_000, "| level 0, index 1,234,067 | 400,000,000 entries | `tile/0/x001/x234/067` | 8,192 |")]
    public void The_tiles_are_called_this(int level, ulong index, ulong size, string row)
    {
        var tile = Tiles.Of(size).First(tile => tile.Level == level && tile.Index == index);

        Assert.Contains(row, File.ReadAllText("record.md"), StringComparison.Ordinal);
        Assert.Contains($"`{tile.Path}` | {tile.Width * Digest.Length:N0} |", row, StringComparison.Ordinal);
    }

    private static StoredTree Stored
    {
        get
        {
            var stored = new StoredTree();
            Array.ForEach(Leaves, leaf => stored.Append(LeafHash.Of(leaf)));
            return stored;
        }
    }
}
