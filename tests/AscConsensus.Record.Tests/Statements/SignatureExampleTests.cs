using System.Security.Cryptography;

namespace AscConsensus.Record.Tests;

/// <summary>The example of docs/record.md, "Signature".</summary>
public sealed class SignatureExampleTests
{
    private static readonly byte[][] Blocks = [.. RecordPage.Blocks("Signature").Select(RecordPage.Bytes)];
    private static readonly byte[] Body = Convert.FromHexString(WorkedExamples.Statement);

    [Fact]
    public void The_statement_is_encoded_so()
    {
        Assert.Equal(Blocks[0], Dsse.Pae(Leaf.PayloadType, Body));
        Assert.Equal(180, Blocks[0].Length);
        Assert.Equal(Blocks[1], SHA256.HashData(Blocks[0]));
    }

    [Fact]
    public void The_key_has_this_id() => Assert.Equal(Blocks[2][91..], VerifyingKey.Read(Blocks[2].AsSpan(0, 91)).KeyId.ToArray());

    [Fact]
    public void The_signature_verifies()
    {
        var key = VerifyingKey.Read(Blocks[2].AsSpan(0, 91));

        Assert.True(key.Verifies(Body, Blocks[3]));
        Assert.False(key.Verifies(Body.AsSpan(1), Blocks[3]));
    }
}
