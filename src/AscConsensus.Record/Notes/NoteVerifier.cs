using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using NSec.Cryptography;
using NSecAlgorithm = NSec.Cryptography.SignatureAlgorithm;

namespace AscConsensus.Record;

/// <summary>A public key with its name, for verifying lines of notes (C2SP signed-note). May be used from many threads.</summary>
public sealed class NoteVerifier
{
    private readonly PublicKey key;
    private readonly byte[] encoded;

    /// <param name="name">A schema-less URL by recommendation; without blanks and plus signs.</param>
    /// <param name="publicKey">The Ed25519 key, 32 bytes.</param>
    /// <exception cref="ArgumentException">The name or the key cannot be one.</exception>
    public NoteVerifier(string name, NoteAlgorithm algorithm, ReadOnlySpan<byte> publicKey)
    {
        if (!NoteText.IsName(name)
            || algorithm is not (NoteAlgorithm.Ed25519 or NoteAlgorithm.Cosignature)
            || !PublicKey.TryImport(NSecAlgorithm.Ed25519, publicKey, KeyBlobFormat.RawPublicKey, out var imported)
            || imported is null)
        {
            throw new ArgumentException("A verifier is a name without blanks and plus signs, a known algorithm and an Ed25519 key.");
        }

        Name = name;
        Algorithm = algorithm;
        key = imported;
        encoded = [(byte)algorithm, .. publicKey];
        KeyId = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. NoteText.StrictUtf8.GetBytes(name + "\n"), .. encoded]));
    }

    /// <summary>What the key is called in lines of notes. A record's key is called as its origin.</summary>
    public string Name { get; }

    /// <summary>What the key signs.</summary>
    public NoteAlgorithm Algorithm { get; }

    /// <summary>First four bytes of SHA-256 over name, line's end, algorithm and key: with the name it says which key made a line. It is no strong hash.</summary>
    public uint KeyId { get; }

    /// <summary>The Ed25519 key, 32 bytes.</summary>
    public ReadOnlySpan<byte> PublicKeyBytes => encoded.AsSpan(1);

    /// <summary>Whether the bytes are an Ed25519 public key.</summary>
    public static bool IsKey(ReadOnlySpan<byte> publicKey) => PublicKey.TryImport(NSecAlgorithm.Ed25519, publicKey, KeyBlobFormat.RawPublicKey, out _);

    /// <summary>Reads the text that <see cref="ToString"/> writes; any other is refused.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out NoteVerifier? verifier)
    {
        // The key, in base64, may have plus signs; the name has none.
        verifier = text.Split('+', 3) is [var name, _, var key]
            && NoteText.IsName(name)
            && NoteText.TryReadBase64(key, out var bytes)
            && bytes is [(byte)NoteAlgorithm.Ed25519 or (byte)NoteAlgorithm.Cosignature, ..]
            && IsKey(bytes.AsSpan(1))
                ? new NoteVerifier(name, (NoteAlgorithm)bytes[0], bytes.AsSpan(1))
                : null;
        verifier = verifier?.ToString() == text ? verifier : null;
        return verifier is not null;
    }

    /// <summary>Reads the text that <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static NoteVerifier Parse(string text) =>
        TryParse(text, out var verifier) ? verifier : throw new FormatException("A verifier is written as its name, its key's id and its key, with plus signs between.");

    /// <summary>Name, id in hexadecimal and base64 of algorithm and key, with plus signs between: the form in which verifiers are exchanged.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}+{KeyId:x8}+{Convert.ToBase64String(encoded)}");

    /// <summary>Whether the key signed these bytes. Any bytes are answered.</summary>
    /// <param name="signature">An Ed25519 signature, 64 bytes.</param>
    internal bool Verifies(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        signature.Length == NSecAlgorithm.Ed25519.SignatureSize && NSecAlgorithm.Ed25519.Verify(key, message, signature);

    /// <summary>Whether a line claims to be this key's.</summary>
    public bool Made(NoteSignature line) => line.KeyId == KeyId && line.Name == Name;
}
