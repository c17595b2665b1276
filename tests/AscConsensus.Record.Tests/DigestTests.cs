using CsCheck;

namespace AscConsensus.Record.Tests;

public sealed class DigestTests
{
    [Fact]
    public void Gives_back_its_bytes() => Gen.Byte.Array[Digest.Length].Sample(bytes =>
    {
        var digest = new Digest(bytes);
        Assert.Equal(bytes, digest.ToArray());
        Assert.Equal(Convert.ToHexStringLower(bytes), digest.ToString());
        Assert.Equal(digest, Digest.Parse(digest.ToString()));
    });

    [Fact]
    public void Differs_where_any_bit_differs() => Gen.Select(Gen.Byte.Array[Digest.Length], Gen.Int[0, 255]).Sample((bytes, bit) =>
    {
        var digest = new Digest(bytes);
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        Assert.NotEqual(digest, new Digest(bytes));
    });

    [Theory]
    [InlineData("")]
    [InlineData("98932bad7683299db03612fd898c425449665fdbefe63d1a7f04e196b2feca2")]
    [InlineData("98932bad7683299db03612fd898c425449665fdbefe63d1a7f04e196b2feca2c0")]
    [InlineData("98932BAD7683299db03612fd898c425449665fdbefe63d1a7f04e196b2feca2c")]
    [InlineData("g8932bad7683299db03612fd898c425449665fdbefe63d1a7f04e196b2feca2c")]
    public void Is_written_in_one_way_only(string text)
    {
        Assert.False(Digest.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Digest.Parse(text));
    }

    [Theory]
    [InlineData(31)]
    [InlineData(33)]
    public void Has_32_bytes(int length) => Assert.Throws<ArgumentOutOfRangeException>(() => new Digest(new byte[length]));
}
