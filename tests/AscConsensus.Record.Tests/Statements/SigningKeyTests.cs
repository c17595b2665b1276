using System.Numerics;
using System.Security.Cryptography;
using CsCheck;

namespace AscConsensus.Record.Tests;

public sealed class SigningKeyTests
{
    private static readonly byte[] Body = Convert.FromHexString(WorkedExamples.Statement);

    private static readonly BigInteger Order = BigInteger.Parse(
        "115792089210356248762697446949407573529996955224135760342422259061068512044369", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void Signs_what_its_public_key_verifies_always_low()
    {
        using var key = SigningKey.Create();
        Gen.Byte.Array[0, 100].Sample(body =>
        {
            var signature = key.Sign(body);
            Assert.Equal(64, signature.Length);
            Assert.True(S(signature) <= Order / 2);
            Assert.True(key.Public.Verifies(body, signature));
        });
    }

    [Fact]
    public void The_other_of_two_signatures_is_refused()
    {
        using var key = SigningKey.Create();
        using var plain = ECDsa.Create();
        plain.ImportSubjectPublicKeyInfo(key.Public.SubjectPublicKeyInfo, out _);
        var low = key.Sign(Body);
        var high = Malleate(low);

        Assert.True(plain.VerifyData(Dsse.Pae(Leaf.PayloadType, Body), high, HashAlgorithmName.SHA256), "Without the rule it would verify.");
        Assert.False(key.Public.Verifies(Body, high));
        Assert.Null(AcceptanceRules.SignatureFault(low));
        Assert.Equal(
            "The signature's second half is in the upper half of the order; sign again, or replace s by the order less s.",
            AcceptanceRules.SignatureFault(high));

        P256.MakeLow(high);
        Assert.Equal(low, high);
    }

    [Fact]
    public void The_middle_of_the_order_is_the_last_that_is_low()
    {
        Assert.True(P256.IsLow(WithS(Order / 2)));
        Assert.False(P256.IsLow(WithS((Order / 2) + 1)));
    }

    [Fact]
    public void Is_refused_when_any_bit_changes()
    {
        using var key = SigningKey.Create();
        var signature = key.Sign(Body);
        for (var bit = 0; bit < 512; bit++)
        {
            byte[] changed = [.. signature];
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(key.Public.Verifies(Body, changed));
        }
    }

    [Fact]
    public void Only_64_bytes_are_a_signature()
    {
        using var key = SigningKey.Create();
        using var plain = ECDsa.Create();
        plain.ImportFromPem(key.ToPem());
        var der = plain.SignData(Dsse.Pae(Leaf.PayloadType, Body), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

        Assert.All([[], new byte[63], new byte[64], new byte[65], der], signature => Assert.False(key.Public.Verifies(Body, signature)));
        Assert.Equal("An ECDSA P-256 signature is 64 bytes.", AcceptanceRules.SignatureFault(der));
    }

    [Fact]
    public void Is_kept_as_PEM()
    {
        using var key = SigningKey.Create();
        using var again = SigningKey.FromPem(key.ToPem());

        Assert.StartsWith("-----BEGIN PRIVATE KEY-----\n", key.ToPem(), StringComparison.Ordinal);
        Assert.Equal(key.KeyId, again.KeyId);
        Assert.True(key.Public.Verifies(Body, again.Sign(Body)));
    }

    [Fact]
    public void No_other_key_is_read()
    {
        using var p384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var rsa = RSA.Create(2048);
        using var p256 = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string[] others =
        [
            "", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
            p384.ExportPkcs8PrivateKeyPem(), rsa.ExportPkcs8PrivateKeyPem(), p256.ExportSubjectPublicKeyInfoPem(), p256.ExportECPrivateKeyPem(),
        ];

        Assert.All(others, pem => Assert.Throws<CryptographicException>(() => SigningKey.FromPem(pem)));
    }

    private static BigInteger S(byte[] signature) => new(signature.AsSpan(32), isUnsigned: true, isBigEndian: true);

    private static byte[] Malleate(byte[] signature) => [.. signature[..32], .. WithS(Order - S(signature))[32..]];

    private static byte[] WithS(BigInteger s)
    {
        var bytes = s.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[64 - bytes.Length], .. bytes];
    }
}
