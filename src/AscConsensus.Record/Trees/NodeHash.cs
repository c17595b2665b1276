namespace AscConsensus.Record;

/// <summary>The hash of an interior node: SHA-256 of a byte 1 and the hashes of its two children (RFC 6962, section 2.1).</summary>
public static class NodeHash
{
    /// <param name="left">Hash of the child with the earlier entries.</param>
    public static Digest Of(Digest left, Digest right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * Digest.Length)];
        input[0] = 1;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Digest.Length)..]);
        return Sha256.Of(input);
    }
}
