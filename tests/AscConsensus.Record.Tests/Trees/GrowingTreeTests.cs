using System.Numerics;
using CsCheck;

namespace AscConsensus.Record.Tests;

public sealed class GrowingTreeTests
{
    private static readonly Digest[] Leaves = [.. Enumerable.Range(0, 1500).Select(StoredTree.Leaf)];

    [Fact]
    public void Has_the_root_of_the_definition_at_every_size()
    {
        var tree = new GrowingTree();
        var room = new Digest[GrowingTree.MaxHeight];
        for (var size = 0; size <= 130; size++)
        {
            Assert.Equal((ulong)size, tree.Size);
            Assert.Equal(NaiveTree.Root(Leaves.AsSpan(0, size)), tree.Root);
            tree.Append(Leaves[size], room);
        }
    }

    [Fact]
    public void Has_the_root_of_the_definition_at_larger_sizes() => Gen.Int[130, Leaves.Length].Sample(
        size => Assert.Equal(NaiveTree.Root(Leaves.AsSpan(0, size)), StoredTree.Of(size).Tree.Root), iter: 20);

    [Fact]
    public void Gives_the_nodes_that_a_leaf_completes()
    {
        var tree = new GrowingTree();
        var completed = new Digest[GrowingTree.MaxHeight];
        for (var entry = 0; entry < 130; entry++)
        {
            var count = tree.Append(Leaves[entry], completed);

            Assert.Equal(1 + BitOperations.TrailingZeroCount(entry + 1), count);
            for (var level = 0; level < count; level++)
            {
                Assert.Equal(NaiveTree.Root(Leaves.AsSpan(entry + 1 - (1 << level), 1 << level)), completed[level]);
            }
        }
    }

    [Fact]
    public void Knows_where_each_node_is_stored()
    {
        var stored = StoredTree.Of(130);
        for (var level = 0; level <= 7; level++)
        {
            for (var index = 0; (index + 1) << level <= 130; index++)
            {
                Assert.Equal(NaiveTree.Root(Leaves.AsSpan(index << level, 1 << level)), stored.Node(new TreeNode(level, (ulong)index)));
            }
        }
    }

    [Fact]
    public void Continues_from_its_peaks() => Gen.Int[0, 300].Sample(size =>
    {
        var tree = StoredTree.Of(size).Tree;
        var continued = new GrowingTree(tree.Size, tree.Peaks);
        tree.Append(Leaves[size], new Digest[64]);
        continued.Append(Leaves[size], new Digest[64]);

        Assert.Equal(tree.Root, continued.Root);
    });

    [Fact]
    public void A_copy_is_a_tree_of_its_own()
    {
        var tree = StoredTree.Of(7).Tree;
        var root = tree.Root;
        var copy = tree.Copy();
        copy.Append(Leaves[7], new Digest[64]);

        Assert.Equal(root, tree.Root);
        Assert.Equal(NaiveTree.Root(Leaves.AsSpan(0, 8)), copy.Root);
    }

    [Fact]
    public void Is_as_it_was_if_there_is_no_room()
    {
        var tree = StoredTree.Of(7).Tree;
        var root = tree.Root;

        Assert.Throws<ArgumentException>(() => tree.Append(Leaves[7], new Digest[3]));
        Assert.Equal((7UL, root), (tree.Size, tree.Root));
        Assert.Equal(4, tree.Append(Leaves[7], new Digest[4]));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    public void Does_not_continue_from_other_peaks(ulong size, int peaks) =>
        Assert.Throws<ArgumentException>(() => new GrowingTree(size, new Digest[peaks]));

    [Fact]
    public void Has_any_earlier_root_from_stored_nodes()
    {
        var stored = StoredTree.Of(130);
        Assert.All(Enumerable.Range(0, 131), size => Assert.Equal(NaiveTree.Root(Leaves.AsSpan(0, size)), TreeRoot.At((ulong)size, stored.Node)));
    }

    [Fact]
    public void Grows_to_the_largest_size()
    {
        var tree = new GrowingTree(ulong.MaxValue - 1, [.. LevelTree.Peaks(ulong.MaxValue - 1)]);

        Assert.Equal(1, tree.Append(LevelTree.Nodes[0], new Digest[64]));
        Assert.Equal(TreeRoot.At(ulong.MaxValue, LevelTree.Node), tree.Root);
        Assert.Throws<ArgumentException>(() => tree.Append(LevelTree.Nodes[0], new Digest[64]));
    }
}
