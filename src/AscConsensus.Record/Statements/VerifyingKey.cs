using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace AscConsensus.Record;

/// <summary>An office's public key on P-256, for verifying its statements. May be used from many threads.</summary>
public sealed class VerifyingKey
{
    private readonly byte[] spki;

    // .NET does not promise that one ECDsa serves several threads, and importing one costs more than verifying: each caller takes one that is idle.
    private readonly ConcurrentBag<ECDsa> idle = [];

    private VerifyingKey(byte[] spki, ECDsa first)
    {
        this.spki = spki;
        idle.Add(first);
        KeyId = new Digest(SHA256.HashData(spki));
    }

    /// <summary>SHA-256 of the key's SubjectPublicKeyInfo in DER: by this id it is enrolled, and named in leaves.</summary>
    public Digest KeyId { get; }

    /// <summary>The key's SubjectPublicKeyInfo in DER, 91 bytes.</summary>
    public ReadOnlySpan<byte> SubjectPublicKeyInfo => spki;

    /// <summary>
    /// Reads a key. Only the one DER encoding is accepted - ecPublicKey, P-256 by name, the point uncompressed and on the curve -
    /// so that a key has one id.
    /// </summary>
    /// <param name="spki">SubjectPublicKeyInfo in DER.</param>
    public static bool TryRead(ReadOnlySpan<byte> spki, [NotNullWhen(true)] out VerifyingKey? key)
    {
        key = null;
        if (spki.Length == P256.SpkiLength && spki.StartsWith(P256.SpkiHead))
        {
            try
            {
                var bytes = spki.ToArray();
                key = new VerifyingKey(bytes, Import(bytes));
            }
            catch (CryptographicException)
            {
                // The point is not on the curve.
            }
        }

        return key is not null;
    }

    /// <inheritdoc cref="TryRead"/>
    /// <exception cref="FormatException">It is no such encoding.</exception>
    public static VerifyingKey Read(ReadOnlySpan<byte> spki) =>
        TryRead(spki, out var key) ? key : throw new FormatException("A key is the DER encoding of a point on P-256, 91 bytes.");

    /// <summary>Whether the key signed this statement. Any bytes are answered.</summary>
    /// <param name="body">The statement, byte for byte as it was signed.</param>
    /// <param name="signature">r and s, 32 bytes each, s in the lower half of the order; any other form is no signature.</param>
    public bool Verifies(ReadOnlySpan<byte> body, ReadOnlySpan<byte> signature) => Verifies(Leaf.PayloadType, body, signature);

    internal bool Verifies(ReadOnlySpan<byte> type, ReadOnlySpan<byte> body, ReadOnlySpan<byte> signature)
    {
        if (!P256.IsLow(signature))
        {
            return false;
        }

        Span<byte> hash = stackalloc byte[Digest.Length];
        Dsse.Hash(type, body, hash);
        if (!idle.TryTake(out var ecdsa))
        {
            ecdsa = Import(spki);
        }

        var verifies = ecdsa.VerifyHash(hash, signature);
        idle.Add(ecdsa);
        return verifies;
    }

    private static ECDsa Import(byte[] spki)
    {
        var ecdsa = ECDsa.Create();
        ecdsa.ImportSubjectPublicKeyInfo(spki, out _);
        return ecdsa;
    }
}
