using System.Security.Cryptography;
using CsCheck;
using Org.BouncyCastle.Asn1.Sec;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;

namespace AscConsensus.Record.Tests;

public sealed class VerifyingKeyTests
{
    private static readonly byte[] Spki = [.. RecordPage.Blocks("Signature").Select(RecordPage.Bytes).ElementAt(2)[..91]];

    [Fact]
    public void Is_the_key_that_others_export()
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var spki = ecdsa.ExportSubjectPublicKeyInfo();
        var key = VerifyingKey.Read(spki);

        Assert.Equal(spki, key.SubjectPublicKeyInfo);
        Assert.Equal(SHA256.HashData(spki), key.KeyId.ToArray());
    }

    [Fact]
    public void No_other_encoding_is_read()
    {
        using var p384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var brainpool = ECDsa.Create(ECCurve.NamedCurves.brainpoolP256r1);
        using var rsa = RSA.Create(2048);
        byte[] compressed = [.. Convert.FromHexString("3039301306072a8648ce3d020106082a8648ce3d030107032200"), 3, .. Spki[27..59]];
        byte[] longer = [0x30, 0x81, .. Spki[1..]];

        byte[][] others =
        [
            [], Spki[..^1], [.. Spki, 0], compressed, longer,
            p384.ExportSubjectPublicKeyInfo(), brainpool.ExportSubjectPublicKeyInfo(), rsa.ExportSubjectPublicKeyInfo(),
        ];
        Assert.All(others, other =>
        {
            Assert.False(VerifyingKey.TryRead(other, out _));
            Assert.Throws<FormatException>(() => VerifyingKey.Read(other));
        });
    }

    [Fact]
    public void A_changed_bit_is_no_point_of_the_curve()
    {
        for (var bit = 0; bit < 8 * Spki.Length; bit++)
        {
            byte[] changed = [.. Spki];
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(VerifyingKey.TryRead(changed, out _), $"bit {bit}");
        }

        Assert.False(VerifyingKey.TryRead([.. Spki[..27], .. new byte[64]], out _));
    }

    [Fact]
    public async Task Serves_many_threads()
    {
        using var key = SigningKey.Create();
        byte[][] bodies = [.. Enumerable.Range(0, 64).Select(it => new[] { (byte)it })];
        var signatures = bodies.Select(body => key.Sign(body)).ToArray();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            Enumerable.Range(0, 256).Count(it => key.Public.Verifies(bodies[it % 64], signatures[it % 64])
                && !key.Public.Verifies(bodies[it % 64], signatures[(it + 1) % 64])))));

        Assert.All(answers, count => Assert.Equal(256, count));
    }

    /// <summary>A library that nobody here wrote verifies what we sign, and the other way round.</summary>
    [Fact]
    public void BouncyCastle_agrees()
    {
        using var ours = SigningKey.Create();
        using var exported = ECDsa.Create();
        exported.ImportFromPem(ours.ToPem());
        var secret = exported.ExportParameters(true);
        var domain = new ECDomainParameters(SecNamedCurves.GetByName("secp256r1"));
        var verifier = new ECDsaSigner();
        verifier.Init(false, new ECPublicKeyParameters(domain.Curve.CreatePoint(new BigInteger(1, secret.Q.X), new BigInteger(1, secret.Q.Y)), domain));
        var signer = new ECDsaSigner();
        signer.Init(true, new ECPrivateKeyParameters(new BigInteger(1, secret.D), domain));

        Gen.Byte.Array[0, 200].Sample(
            body =>
            {
                var hash = SHA256.HashData(Dsse.Pae(Leaf.PayloadType, body));
                var signature = ours.Sign(body);
                Assert.True(verifier.VerifySignature(hash, new BigInteger(1, signature, 0, 32), new BigInteger(1, signature, 32, 32)));

                var theirs = new byte[64];
                var pair = signer.GenerateSignature(hash);
                pair[0].ToByteArrayUnsigned().CopyTo(theirs.AsSpan(32 - pair[0].ToByteArrayUnsigned().Length));
                pair[1].ToByteArrayUnsigned().CopyTo(theirs.AsSpan(64 - pair[1].ToByteArrayUnsigned().Length));
                P256.MakeLow(theirs);
                Assert.True(ours.Public.Verifies(body, theirs));
            },
            iter: 50,
            threads: 1);
    }
}
