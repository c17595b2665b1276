using System.Buffers;

namespace AscConsensus.Record;

/// <summary>The hash under which a leaf enters the Merkle tree: SHA-256 of a zero byte and the leaf (RFC 6962, section 2.1).</summary>
public static class LeafHash
{
    private const int OnStack = 1024;

    /// <param name="leaf">The leaf's bytes, as <see cref="Leaf.Encode"/> made them.</param>
    public static Digest Of(ReadOnlySpan<byte> leaf)
    {
        // One call over prefix and leaf together is cheaper than two, and most leaves are short.
        byte[]? rented = null;
        var input = leaf.Length < OnStack ? stackalloc byte[leaf.Length + 1] : rented = ArrayPool<byte>.Shared.Rent(leaf.Length + 1);
        input[0] = 0;
        leaf.CopyTo(input[1..]);
        var hash = Sha256.Of(input[..(leaf.Length + 1)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return hash;
    }
}
