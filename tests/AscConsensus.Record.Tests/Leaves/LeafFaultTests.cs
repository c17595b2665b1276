namespace AscConsensus.Record.Tests;

/// <summary>Each rule of the layout, broken alone.</summary>
public sealed class LeafFaultTests
{
    private const int Type = 24;
    private const int Body = Type + 50 + 4;
    private const int Signatures = Body + 115;

    private static readonly Digest Key = Digest.Parse(WorkedExamples.KeyId);

    [Theory]
    [InlineData(0, (byte)'B', "The leaf does not begin with ASCL.")]
    [InlineData(4, 2, "The leaf is of version 2; this program reads version 1.")]
    [InlineData(5, 0, "The leaf is of kind 0; the only kind is 1, an act.")]
    [InlineData(6, 0x80, "The leaf's number is out of range.")]
    [InlineData(13, 0, "The founding carries no key, and every act carries its actor's.")]
    [InlineData(14, 1, "The leaf's instant is after the year 9999.")]
    [InlineData(Type, (byte)'A', "The leaf's payload type is not known.")]
    [InlineData(Body - 1, 0xff, "The leaf is truncated.")]
    [InlineData(Signatures, 0, "The founding carries no key, and every act carries its actor's.")]
    [InlineData(Signatures, 2, "The leaf is truncated.")]
    [InlineData(Signatures + 33, 1, "An ECDSA P-256 signature is 64 bytes.")]
    [InlineData(Signatures + 33, 2, "The leaf's signature algorithm is not known.")]
    public void A_changed_byte_is_named(int at, byte value, string sentence)
    {
        var bytes = WorkedExamples.LeafBytes;
        bytes[at] = value;

        Assert.Equal(sentence, FaultOf(bytes));
    }

    [Fact]
    public void Nothing_may_follow() => Assert.Equal("Bytes follow the leaf's end.", FaultOf([.. WorkedExamples.LeafBytes, 0]));

    [Fact]
    public void A_signature_needs_its_algorithm()
    {
        var bytes = Leaf.Encode(1, 0, [], new LeafSignature(Key, SignatureAlgorithm.EcdsaP256Sha256, new byte[64]));
        bytes[^67] = 0;

        Assert.Equal("A signature is given without its algorithm.", FaultOf(bytes));
    }

    [Fact]
    public void No_leaf_is_longer_than_a_tile_entry() =>
        Assert.Equal("The leaf is longer than 65,535 bytes.", FaultOf(new byte[Leaf.MaxLength + 1]));

    [Theory]
    [InlineData(0UL, Leaf.MaxFoundingBodyLength)]
    [InlineData(1UL, Leaf.MaxBodyLength)]
    public void A_body_has_its_limit(ulong number, int limit)
    {
        LeafSignature[] signatures = number == 0 ? [] : [LeafSignature.KeyOnly(Key)];

        Assert.NotEmpty(Leaf.Encode(number, 0, new byte[limit], signatures));
        var refusal = Assert.Throws<ArgumentException>(() => Leaf.Encode(number, 0, new byte[limit + 1], signatures));
        Assert.Equal("The leaf's body is longer than its limit.", refusal.Message);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(Leaf.MaxUnixMilliseconds + 1)]
    public void An_instant_has_its_limits(long unixMilliseconds) =>
        Assert.Throws<ArgumentException>(() => Leaf.Encode(0, unixMilliseconds, []));

    [Fact]
    public void More_signatures_than_can_be_counted_are_not_written() =>
        Assert.Throws<ArgumentException>(() => Leaf.Encode(1, 0, [], [.. Enumerable.Repeat(LeafSignature.KeyOnly(Key), 257)]));

    [Fact]
    public void A_body_beyond_any_leaf_is_not_written() =>
        Assert.Throws<ArgumentException>(() => Leaf.Encode(0, 0, new byte[Leaf.MaxLength]));

    private static string? FaultOf(byte[] bytes)
    {
        Assert.False(Leaf.TryDecode(bytes, out _, out var fault));
        return fault;
    }
}
