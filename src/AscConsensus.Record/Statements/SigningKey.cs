using System.Security.Cryptography;

namespace AscConsensus.Record;

/// <summary>An office's private key on P-256, by which it signs statements. May be used from many threads; they sign one after the other.</summary>
public sealed class SigningKey : IDisposable
{
    private const string Label = "PRIVATE KEY";

    private readonly ECDsa ecdsa;
    private readonly Lock signing = new();

    private SigningKey(ECDsa ecdsa)
    {
        this.ecdsa = ecdsa;
        Public = VerifyingKey.TryRead(ecdsa.ExportSubjectPublicKeyInfo(), out var key) ? key : throw new CryptographicException("The key is not on P-256.");
    }

    /// <summary>What verifies this key's signatures; to be enrolled.</summary>
    public VerifyingKey Public { get; }

    /// <inheritdoc cref="VerifyingKey.KeyId"/>
    public Digest KeyId => Public.KeyId;

    /// <summary>Makes a new key.</summary>
    public static SigningKey Create() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>Reads a key.</summary>
    /// <param name="pem">PKCS #8 in PEM, not encrypted: "-----BEGIN PRIVATE KEY-----".</param>
    /// <exception cref="CryptographicException">It is no such key, or one on another curve.</exception>
    public static SigningKey FromPem(ReadOnlySpan<char> pem)
    {
        if (!PemEncoding.TryFind(pem, out var found) || !pem[found.Label].SequenceEqual(Label))
        {
            throw new CryptographicException("The text is not a private key in PEM.");
        }

        var ecdsa = ECDsa.Create();
        try
        {
            ecdsa.ImportFromPem(pem[found.Location]);
            return new SigningKey(ecdsa);
        }
        catch (CryptographicException)
        {
            ecdsa.Dispose();
            throw;
        }
    }

    /// <summary>The secret, PKCS #8 in PEM: whoever has it signs as this office.</summary>
    public string ToPem() => ecdsa.ExportPkcs8PrivateKeyPem();

    /// <summary>Signs a statement.</summary>
    /// <param name="body">The statement's bytes, for ever: nobody serialises it again.</param>
    /// <returns>r and s, 32 bytes each, s in the lower half of the order.</returns>
    public byte[] Sign(ReadOnlySpan<byte> body) => Sign(Leaf.PayloadType, body);

    internal byte[] Sign(ReadOnlySpan<byte> type, ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[Digest.Length];
        Dsse.Hash(type, body, hash);
        lock (signing)
        {
            var signature = ecdsa.SignHash(hash);
            P256.MakeLow(signature);
            return signature;
        }
    }

    /// <summary>Forgets the key.</summary>
    public void Dispose() => ecdsa.Dispose();
}
