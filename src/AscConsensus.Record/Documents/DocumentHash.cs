using System.Buffers.Binary;
using System.Security.Cryptography;

namespace AscConsensus.Record;

/// <summary>A document's fingerprint, computed while its content comes.</summary>
public sealed class DocumentHash : IDisposable
{
    private readonly IncrementalHash sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <param name="salt">32 bytes.</param>
    /// <param name="length">Bytes of the whole content.</param>
    public DocumentHash(ReadOnlySpan<byte> salt, long length)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(salt.Length, DocumentFingerprint.SaltLength, nameof(salt));
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, DocumentFingerprint.MaxLength);

        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, (ulong)length);
        sha256.AppendData(DocumentFingerprint.Tag);
        sha256.AppendData(salt);
        sha256.AppendData(bytes);
    }

    /// <summary>Takes the next bytes of the content.</summary>
    public void Append(ReadOnlySpan<byte> content) => sha256.AppendData(content);

    /// <summary>The fingerprint, once all of the content was appended.</summary>
    public Digest End()
    {
        Span<byte> hash = stackalloc byte[Digest.Length];
        sha256.GetHashAndReset(hash);
        return new Digest(hash);
    }

    /// <summary>Releases the hash.</summary>
    public void Dispose() => sha256.Dispose();
}
