using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace AscConsensus.Record.Tests;

public sealed class DsseTests
{
    /// <summary>The test vector of the DSSE v1 protocol: its encoding, and its signature by its key.</summary>
    [Fact]
    public void The_vector_of_the_specification()
    {
        var pae = Dsse.Pae("http://example.com/HelloWorld"u8, "hello world"u8);
        using var key = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new()
            {
                X = Field("46950820868899156662930047687818585632848591499744589407958293238635476079160"),
                Y = Field("5640078356564379163099075877009565129882514886557779369047442380624545832820"),
            },
        });

        Assert.Equal("DSSEv1 29 http://example.com/HelloWorld 11 hello world"u8, pae);
        Assert.True(key.VerifyData(
            pae,
            Convert.FromBase64String("A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA=="),
            HashAlgorithmName.SHA256));
    }

    [Theory]
    [InlineData("", "", "DSSEv1 0  0 ")]
    [InlineData("é", "è ", "DSSEv1 2 é 3 è ")]
    public void Lengths_count_bytes(string type, string body, string pae) => Assert.Equal(
        System.Text.Encoding.UTF8.GetBytes(pae),
        Dsse.Pae(System.Text.Encoding.UTF8.GetBytes(type), System.Text.Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void What_is_hashed_is_the_encoding()
    {
        var hash = new byte[32];
        foreach (var length in new[] { 0, 1, 9, 10, 8192, 49_152 })
        {
            var body = new byte[length];
            Dsse.Hash(Leaf.PayloadType, body, hash);
            Assert.Equal(SHA256.HashData(Dsse.Pae(Leaf.PayloadType, body)), hash);
        }
    }

    private static byte[] Field(string number)
    {
        var bytes = BigInteger.Parse(number, CultureInfo.InvariantCulture).ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[32 - bytes.Length], .. bytes];
    }
}
