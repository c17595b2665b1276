using CsCheck;

namespace AscConsensus.Record.Tests;

public sealed class ConsistencyProofTests
{
    private const int Largest = 64;

    private static readonly StoredTree Stored = StoredTree.Of(2 * Largest);
    private static readonly Digest[] Leaves = [.. Enumerable.Range(0, 2 * Largest).Select(StoredTree.Leaf)];

    private static IEnumerable<(ulong From, ulong To)> All =>
        from to in Enumerable.Range(1, Largest)
        from before in Enumerable.Range(1, to)
        select ((ulong)before, (ulong)to);

    [Fact]
    public void Is_that_of_the_definition_and_verifies() => Assert.All(All, it =>
    {
        var proof = ConsistencyProof.Of(it.From, it.To, Stored.Node);

        Assert.Equal(NaiveTree.Proof((int)it.From, Leaves.AsSpan(0, (int)it.To)), proof);
        Assert.True(ConsistencyProof.Verifies(it.From, it.To, Root(it.From), Root(it.To), proof));
    });

    [Fact]
    public void Is_refused_when_any_bit_changes() => Assert.All(All, it =>
    {
        var (from, to) = it;
        var (earlier, later) = (Root(from), Root(to));
        var proof = ConsistencyProof.Of(from, to, Stored.Node);
        var step = to <= 16 ? 1 : 9;

        Assert.DoesNotContain(true, Bits.Flipped(proof, step).Select(changed => ConsistencyProof.Verifies(from, to, earlier, later, changed)));
        Assert.DoesNotContain(true, Bits.Rearranged(proof).Select(changed => ConsistencyProof.Verifies(from, to, earlier, later, changed)));
        Assert.DoesNotContain(true, Bits.Flipped(earlier, step).Select(changed => ConsistencyProof.Verifies(from, to, changed, later, proof)));
        Assert.DoesNotContain(true, Bits.Flipped(later, step).Select(changed => ConsistencyProof.Verifies(from, to, earlier, changed, proof)));
    });

    [Fact]
    public void Is_refused_between_other_sizes() => Assert.All(All, it =>
    {
        var (from, to) = it;
        var proof = ConsistencyProof.Of(from, to, Stored.Node);

        Assert.DoesNotContain(true, Bits.Flipped(from).Where(IsStored).Select(other => ConsistencyProof.Verifies(other, to, Root(other), Root(to), proof)));
        Assert.DoesNotContain(true, Bits.Flipped(to).Where(IsStored).Select(other => ConsistencyProof.Verifies(from, other, Root(from), Root(other), proof)));
    });

    [Fact]
    public void A_forked_tree_has_none()
    {
        for (var fork = 0; fork < 32; fork++)
        {
            var forked = new StoredTree();
            for (var entry = 0; entry < Largest; entry++)
            {
                forked.Append(entry == fork ? default : StoredTree.Leaf(entry));
            }

            for (ulong from = (ulong)fork + 1; from < Largest; from++)
            {
                Assert.False(ConsistencyProof.Verifies(from, Largest, Root(from), forked.Tree.Root, ConsistencyProof.Of(from, Largest, forked.Node)));
            }
        }
    }

    [Fact]
    public void Reaches_to_the_largest_record() => Gen.Select(Gen.ULong[1, 1UL << 63], Gen.ULong).Sample((to, number) =>
    {
        var from = 1 + (number % to);
        var proof = ConsistencyProof.Of(from, to, LevelTree.Node);

        Assert.True(ConsistencyProof.Verifies(from, to, TreeRoot.At(from, LevelTree.Node), TreeRoot.At(to, LevelTree.Node), proof));
    });

    [Fact]
    public void Is_empty_from_nothing_and_between_equals()
    {
        Assert.Empty(ConsistencyProof.Of(0, 5, Stored.Node));
        Assert.True(ConsistencyProof.Verifies(0, 5, TreeRoot.OfNothing, Root(5), []));
        Assert.False(ConsistencyProof.Verifies(0, 5, default, Root(5), []));
        Assert.False(ConsistencyProof.Verifies(0, 5, TreeRoot.OfNothing, Root(5), [default]));
        Assert.True(ConsistencyProof.Verifies(5, 5, Root(5), Root(5), []));
        Assert.False(ConsistencyProof.Verifies(5, 5, Root(5), Root(6), []));
        Assert.False(ConsistencyProof.Verifies(0, 0, default, default, []));
    }

    [Fact]
    public void There_is_none_backwards()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ConsistencyProof.Of(6, 5, Stored.Node));
        Assert.False(ConsistencyProof.Verifies(6, 5, Root(6), Root(5), []));
    }

    [Fact]
    public void Is_refused_before_any_work_if_it_is_longer_than_any_tree_is_high() =>
        Assert.False(ConsistencyProof.Verifies(1, ulong.MaxValue, default, default, new Digest[65]));

    private static bool IsStored(ulong size) => size is > 0 and <= 2 * Largest;

    private static Digest Root(ulong size) => TreeRoot.At(size, Stored.Node);
}
