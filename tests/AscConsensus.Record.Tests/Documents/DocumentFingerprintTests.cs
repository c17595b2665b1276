namespace AscConsensus.Record.Tests;

public sealed class DocumentFingerprintTests
{
    private static readonly byte[] Salt = new byte[DocumentFingerprint.SaltLength];

    [Fact]
    public void An_empty_document_has_one() =>
        Assert.Equal("7b1dafe4c46bef79ea8f02fef16af01d87da0931bd41fcca883c725a84b587a8", DocumentFingerprint.Of(Salt, []).ToString());

    [Fact]
    public void Another_salt_is_another_fingerprint() =>
        Assert.NotEqual(DocumentFingerprint.Of(Salt, "yes"u8), DocumentFingerprint.Of([.. Salt[1..], 1], "yes"u8));

    [Theory]
    [InlineData(31)]
    [InlineData(33)]
    public void A_salt_has_32_bytes(int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DocumentFingerprint.Of(new byte[length], []));

    [Fact]
    public void Content_is_at_most_1_MiB()
    {
        DocumentFingerprint.Of(Salt, new byte[DocumentFingerprint.MaxLength]);
        Assert.Throws<ArgumentOutOfRangeException>(() => DocumentFingerprint.Of(Salt, new byte[DocumentFingerprint.MaxLength + 1]));
    }
}
