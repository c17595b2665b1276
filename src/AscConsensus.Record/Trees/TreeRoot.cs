using System.Numerics;
using System.Security.Cryptography;

namespace AscConsensus.Record;

/// <summary>The one hash that commits to all entries of a record up to a size.</summary>
public static class TreeRoot
{
    /// <summary>Root of a tree without entries: SHA-256 of nothing.</summary>
    public static Digest OfNothing { get; } = new(SHA256.HashData([]));

    /// <summary>The root at any size that the record has had.</summary>
    /// <param name="size">Entries, from the first on.</param>
    /// <param name="nodes">Gives a complete node; it is asked for at most 64.</param>
    public static Digest At(ulong size, Func<TreeNode, Digest> nodes) => OfRange(0, size, nodes);

    /// <summary>The hash over the entries from <paramref name="start"/> until before <paramref name="end"/>, a range that the tree splits off whole.</summary>
    internal static Digest OfRange(ulong start, ulong end, Func<TreeNode, Digest> nodes) => BitOperations.IsPow2(end - start)
        ? nodes(new TreeNode(BitOperations.Log2(end - start), start >> BitOperations.Log2(end - start)))
        : OverPeaksOf(start, end, nodes);

    private static Digest OverPeaksOf(ulong start, ulong end, Func<TreeNode, Digest> nodes)
    {
        Span<Digest> peaks = stackalloc Digest[GrowingTree.MaxHeight];
        var count = 0;
        while (start < end)
        {
            var level = BitOperations.Log2(end - start);
            peaks[count++] = nodes(new TreeNode(level, start >> level));
            start += 1UL << level;
        }

        return Over(peaks[..count]);
    }

    internal static Digest Over(ReadOnlySpan<Digest> peaks)
    {
        if (peaks.IsEmpty)
        {
            return OfNothing;
        }

        var root = peaks[^1];
        for (var i = peaks.Length - 2; i >= 0; i--)
        {
            root = NodeHash.Of(peaks[i], root);
        }

        return root;
    }

    /// <summary>Where the tree splits a range of <paramref name="length"/> entries, at least two: the largest power of two below it.</summary>
    internal static ulong Split(ulong length) => 1UL << BitOperations.Log2(length - 1);
}
