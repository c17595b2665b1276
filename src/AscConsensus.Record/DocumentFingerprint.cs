using System.Buffers.Binary;
using System.Security.Cryptography;

namespace AscConsensus.Record;

/// <summary>The fingerprint by which acts cite a document: it commits to the words without giving them away.</summary>
public static class DocumentFingerprint
{
    public const int SaltLength = 32;
    public const int MaxContentLength = 1024 * 1024;

    // The zero byte ends the tag, so that no tag is the beginning of another.
    private static ReadOnlySpan<byte> Tag => "ascconsensus/document/v1\0"u8;

    /// <param name="salt">32 random bytes, fresh for each document; without them a short content could be guessed.</param>
    /// <param name="content">At most 1 MiB.</param>
    public static Digest Of(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> content)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(salt.Length, SaltLength, nameof(salt));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(content.Length, MaxContentLength, nameof(content));

        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(length, (ulong)content.Length);
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha256.AppendData(Tag);
        sha256.AppendData(salt);
        sha256.AppendData(length);
        sha256.AppendData(content);

        Span<byte> hash = stackalloc byte[Digest.Length];
        sha256.GetHashAndReset(hash);
        return new Digest(hash);
    }
}
