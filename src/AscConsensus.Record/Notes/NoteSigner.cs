using NSec.Cryptography;
using NSecAlgorithm = NSec.Cryptography.SignatureAlgorithm;

namespace AscConsensus.Record;

/// <summary>A private key with its name, for signing lines of notes. May be used from many threads.</summary>
public sealed class NoteSigner : IDisposable
{
    /// <summary>Bytes of a seed.</summary>
    public const int SeedLength = 32;

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

    /// <summary>The secret: whoever has these 32 bytes signs as this key.</summary>
    public byte[] ExportSeed() => key.Export(KeyBlobFormat.RawPrivateKey);

    /// <summary>Forgets the key.</summary>
    public void Dispose() => key.Dispose();

    internal byte[] Sign(ReadOnlySpan<byte> message) => NSecAlgorithm.Ed25519.Sign(key, message);

    private static NoteVerifier VerifierOf(string name, NoteAlgorithm algorithm, Key key) =>
        new(name, algorithm, key.PublicKey.Export(KeyBlobFormat.RawPublicKey));
}
