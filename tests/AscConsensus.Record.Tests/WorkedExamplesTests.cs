using System.Text;

namespace AscConsensus.Record.Tests;

public sealed class WorkedExamplesTests
{
    [Fact]
    public void The_leaf_encodes_to_the_bytes_of_the_document() =>
        Assert.Equal(WorkedExamples.Leaf, Convert.ToHexStringLower(Leaf.Encode(
            WorkedExamples.Number,
            WorkedExamples.UnixMilliseconds,
            Convert.FromHexString(WorkedExamples.Statement),
            LeafSignature.KeyOnly(Digest.Parse(WorkedExamples.KeyId)))));

    [Fact]
    public void The_leaf_hashes_to_the_hash_of_the_document() =>
        Assert.Equal(WorkedExamples.LeafHash, LeafHash.Of(WorkedExamples.LeafBytes).ToString());

    [Fact]
    public void The_text_has_the_fingerprint_of_the_document() =>
        Assert.Equal(WorkedExamples.Fingerprint, DocumentFingerprint.Of(
            Convert.FromHexString(WorkedExamples.Salt), Encoding.UTF8.GetBytes(WorkedExamples.Text)).ToString());

    [Theory]
    [InlineData(WorkedExamples.Leaf)]
    [InlineData(WorkedExamples.LeafHash)]
    [InlineData(WorkedExamples.Fingerprint)]
    [InlineData(WorkedExamples.Salt)]
    public void The_document_shows_these_bytes(string hex) => Assert.Contains(hex, ShownHex(), StringComparison.Ordinal);

    [Fact]
    public void The_document_shows_this_text() =>
        Assert.Contains(WorkedExamples.Text, File.ReadAllText("record.md"), StringComparison.Ordinal);

    /// <summary>Hexadecimal fields as the document lays them out, without its blanks and explanations.</summary>
    private static string ShownHex() => string.Concat(
        File.ReadLines("record.md").Select(line => string.Concat(line.Split('|', '#')[0].Where(char.IsAsciiHexDigitLower))));
}
