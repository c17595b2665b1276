using CsCheck;

namespace AscConsensus.Record.Tests;

public sealed class InclusionProofTests
{
    private const int Largest = 64;

    private static readonly StoredTree Stored = StoredTree.Of(2 * Largest);
    private static readonly Digest[] Leaves = [.. Enumerable.Range(0, 2 * Largest).Select(StoredTree.Leaf)];

    private static IEnumerable<(ulong Index, ulong Size)> All =>
        from size in Enumerable.Range(1, Largest)
        from index in Enumerable.Range(0, size)
        select ((ulong)index, (ulong)size);

    [Fact]
    public void Is_that_of_the_definition_and_verifies() => Assert.All(All, it =>
    {
        var proof = InclusionProof.Of(it.Index, it.Size, Stored.Node);

        Assert.Equal(NaiveTree.Path((int)it.Index, Leaves.AsSpan(0, (int)it.Size)), proof);
        Assert.True(InclusionProof.Verifies(it.Index, it.Size, Leaves[it.Index], proof, Root(it.Size)));
    });

    [Fact]
    public void Is_refused_when_any_bit_changes() => Assert.All(All, it =>
    {
        var (index, size) = it;
        var leaf = Leaves[index];
        var root = Root(size);
        var proof = InclusionProof.Of(index, size, Stored.Node);
        var step = size <= 16 ? 1 : 9;

        Assert.DoesNotContain(true, Bits.Flipped(proof, step).Select(changed => InclusionProof.Verifies(index, size, leaf, changed, root)));
        Assert.DoesNotContain(true, Bits.Rearranged(proof).Select(changed => InclusionProof.Verifies(index, size, leaf, changed, root)));
        Assert.DoesNotContain(true, Bits.Flipped(leaf, step).Select(changed => InclusionProof.Verifies(index, size, changed, proof, root)));
        Assert.DoesNotContain(true, Bits.Flipped(root, step).Select(changed => InclusionProof.Verifies(index, size, leaf, proof, changed)));
        Assert.DoesNotContain(true, Bits.Flipped(index).Select(changed => InclusionProof.Verifies(changed, size, leaf, proof, root)));
    });

    /// <summary>A proof alone does not tell sizes of like shape apart; a size comes with its root, from one signed checkpoint.</summary>
    [Fact]
    public void Is_refused_in_a_tree_of_another_size() => Assert.All(All, it => Assert.DoesNotContain(true, Bits.Flipped(it.Size)
        .Where(other => other is > 0 and <= 2 * Largest)
        .Select(other => InclusionProof.Verifies(it.Index, other, Leaves[it.Index], InclusionProof.Of(it.Index, it.Size, Stored.Node), Root(other)))));

    [Fact]
    public void Reaches_to_the_largest_tree() => Gen.Select(Gen.ULong[1, ulong.MaxValue], Gen.ULong).Sample((size, number) =>
    {
        var index = number % size;
        var proof = InclusionProof.Of(index, size, LevelTree.Node);

        Assert.True(InclusionProof.Verifies(index, size, LevelTree.Nodes[0], proof, TreeRoot.At(size, LevelTree.Node)));
    });

    [Fact]
    public void Is_refused_before_any_work_if_it_is_longer_than_any_tree_is_high() =>
        Assert.False(InclusionProof.Verifies(0, ulong.MaxValue, default, new Digest[65], default));

    [Fact]
    public void There_is_none_of_an_entry_that_is_not_there()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => InclusionProof.Of(5, 5, Stored.Node));
        Assert.False(InclusionProof.Verifies(0, 0, default, [], TreeRoot.OfNothing));
    }

    private static Digest Root(ulong size) => TreeRoot.At(size, Stored.Node);
}
