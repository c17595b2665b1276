using CsCheck;

namespace AscConsensus.Record.Tests;

public sealed class EntryBundleTests
{
    private static readonly ReadOnlyMemory<byte>[] Leaves = [WorkedExamples.LeafBytes, Array.Empty<byte>(), new byte[Leaf.MaxLength]];

    [Fact]
    public void Gives_back_its_leaves()
    {
        Assert.True(EntryBundle.TryDecode(EntryBundle.Encode(Leaves), Leaves.Length, out var read));
        Assert.Equal(Leaves.Select(leaf => leaf.ToArray()), read.Select(leaf => leaf.ToArray()));
    }

    [Fact]
    public void Puts_the_length_before_each() =>
        Assert.Equal([0, 2, 7, 8, 0, 1, 9], EntryBundle.Encode([new byte[] { 7, 8 }, new byte[] { 9 }]));

    [Theory]
    [InlineData("000207", 1)]
    [InlineData("00", 1)]
    [InlineData("", 1)]
    [InlineData("00010900", 1)]
    [InlineData("000109", 2)]
    [InlineData("000109000109", 1)]
    public void Other_bytes_are_none(string bytes, int width) =>
        Assert.False(EntryBundle.TryDecode(Convert.FromHexString(bytes), width, out _));

    [Fact]
    public void Any_bytes_are_one_list_or_none() => Gen.Select(Gen.Byte[0, 3].Array[0, 20], Gen.Int[1, 5]).Sample((bytes, width) =>
    {
        if (EntryBundle.TryDecode(bytes, width, out var leaves))
        {
            Assert.Equal(bytes, EntryBundle.Encode(leaves));
        }
    });

    [Fact]
    public void Holds_no_more_than_a_tile_and_no_longer_leaf()
    {
        Assert.Throws<ArgumentException>(() => EntryBundle.Encode([]));
        Assert.Throws<ArgumentException>(() => EntryBundle.Encode(new ReadOnlyMemory<byte>[257]));
        Assert.Throws<ArgumentException>(() => EntryBundle.Encode([new byte[Leaf.MaxLength + 1]]));
    }
}
