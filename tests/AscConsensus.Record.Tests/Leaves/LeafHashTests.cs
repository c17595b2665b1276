using System.Security.Cryptography;

namespace AscConsensus.Record.Tests;

public sealed class LeafHashTests
{
    /// <summary>The leaf hashes behind the roots of github.com/google/certificate-transparency's RFC 6962 reference tree.</summary>
    [Theory]
    [InlineData("", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData("00", "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7")]
    public void Agrees_with_RFC_6962(string leaf, string hash) =>
        Assert.Equal(hash, LeafHash.Of(Convert.FromHexString(leaf)).ToString());

    [Theory]
    [InlineData(1022)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(Leaf.MaxLength)]
    public void Is_the_same_on_the_stack_and_off_it(int length)
    {
        var leaf = new byte[length];
        new Random(length).NextBytes(leaf);

        Assert.Equal(SHA256.HashData([0, .. leaf]), LeafHash.Of(leaf).ToArray());
    }
}
