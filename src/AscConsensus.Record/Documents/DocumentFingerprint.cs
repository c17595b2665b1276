namespace AscConsensus.Record;

/// <summary>The fingerprint by which acts cite a document: it commits to the words without giving them away.</summary>
public static class DocumentFingerprint
{
    /// <summary>Bytes of a salt.</summary>
    public const int SaltLength = 32;

    /// <summary>Bytes of the longest document: 25 MiB.</summary>
    public const int MaxLength = 25 * 1024 * 1024;

    /// <summary>Bytes of the longest document that comes in one piece, inside the request of the act that cites it: 1 MiB.</summary>
    public const int MaxSentLength = 1024 * 1024;

    // The zero byte ends the tag, so that no tag is the beginning of another.
    internal static ReadOnlySpan<byte> Tag => "ascconsensus/document/v1\0"u8;

    /// <param name="salt">32 random bytes, fresh for each document; without them a short content could be guessed.</param>
    /// <param name="content">At most 25 MiB.</param>
    public static Digest Of(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> content)
    {
        using var hash = new DocumentHash(salt, content.Length);
        hash.Append(content);
        return hash.End();
    }
}
