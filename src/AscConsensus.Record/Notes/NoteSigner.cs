using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;
using NSecAlgorithm = NSec.Cryptography.SignatureAlgorithm;

namespace AscConsensus.Record;

/// <summary>A private key with its name, for signing lines of notes. May be used from many threads.</summary>
public sealed class NoteSigner : IDisposable
{
    /// <summary>Bytes of a seed.</summary>
    public const int SeedLength = 32;

    private const string Label = "PRIVATE KEY";

    private readonly Key key;

    /// <param name="name">As in <see cref="NoteVerifier(string, NoteAlgorithm, ReadOnlySpan{byte})"/>.</param>
    /// <param name="seed">32 secret bytes from which the Ed25519 key follows (RFC 8032).</param>
    /// <exception cref="ArgumentException">The name cannot be one, or the seed is not 32 bytes.</exception>
    public NoteSigner(string name, NoteAlgorithm algorithm, ReadOnlySpan<byte> seed)
    {
        if (!Key.TryImport(NSecAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey, out var imported, Exportable) || imported is null)
        {
            throw new ArgumentException("A seed is 32 bytes.", nameof(seed));
        }

        key = imported;
        Verifier = VerifierOf(name, algorithm, imported);
    }

    private NoteSigner(string name, NoteAlgorithm algorithm, Key key)
    {
        this.key = key;
        Verifier = VerifierOf(name, algorithm, key);
    }

    /// <summary>What verifies this key's lines; to be given to everybody.</summary>
    public NoteVerifier Verifier { get; }

    private static KeyCreationParameters Exportable => new() { ExportPolicy = KeyExportPolicies.AllowPlaintextExport };

    /// <summary>Makes a new key.</summary>
    /// <inheritdoc cref="NoteSigner(string, NoteAlgorithm, ReadOnlySpan{byte})"/>
    public static NoteSigner Create(string name, NoteAlgorithm algorithm) => new(name, algorithm, Key.Create(NSecAlgorithm.Ed25519, Exportable));

    /// <summary>Reads a key.</summary>
    /// <param name="name">As in <see cref="NoteVerifier(string, NoteAlgorithm, ReadOnlySpan{byte})"/>.</param>
    /// <param name="pem">PKCS #8 in PEM, not encrypted: "-----BEGIN PRIVATE KEY-----".</param>
    /// <exception cref="CryptographicException">It is no private key of Ed25519.</exception>
    public static NoteSigner FromPem(string name, NoteAlgorithm algorithm, ReadOnlySpan<char> pem)
    {
        if (!PemEncoding.TryFind(pem, out var found) || !pem[found.Label].SequenceEqual(Label))
        {
            throw new CryptographicException("The text is not a private key in PEM.");
        }

        return Key.TryImport(NSecAlgorithm.Ed25519, Convert.FromBase64String(pem[found.Base64Data].ToString()), KeyBlobFormat.PkixPrivateKey, out var imported, Exportable) && imported is not null
            ? new NoteSigner(name, algorithm, imported)
            : throw new CryptographicException("The key is not an Ed25519 key.");
    }

    /// <summary>The secret, PKCS #8 in PEM: whoever has it signs as this key.</summary>
    public string ToPem() => Encoding.ASCII.GetString(key.Export(KeyBlobFormat.PkixPrivateKeyText));

    /// <summary>The secret: whoever has these 32 bytes signs as this key.</summary>
    public byte[] ExportSeed() => key.Export(KeyBlobFormat.RawPrivateKey);

    /// <summary>Forgets the key.</summary>
    public void Dispose() => key.Dispose();

    internal byte[] Sign(ReadOnlySpan<byte> message) => NSecAlgorithm.Ed25519.Sign(key, message);

    private static NoteVerifier VerifierOf(string name, NoteAlgorithm algorithm, Key key) =>
        new(name, algorithm, key.PublicKey.Export(KeyBlobFormat.RawPublicKey));
}
