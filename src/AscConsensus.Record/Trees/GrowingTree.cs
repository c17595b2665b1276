using System.Numerics;

namespace AscConsensus.Record;

/// <summary>
/// A Merkle tree that grows by a leaf at a time (RFC 6962, section 2.1). It keeps its peaks alone: the roots of the complete subtrees that
/// the entries fall into. To be used by one owner at a time.
/// </summary>
public sealed class GrowingTree
{
    /// <summary>The most nodes one leaf can complete, and the most peaks there can be.</summary>
    public const int MaxHeight = 64;

    private readonly Digest[] peaks = new Digest[MaxHeight];

    /// <summary>A tree without entries.</summary>
    public GrowingTree()
    {
    }

    /// <summary>Continues a tree from where it was.</summary>
    /// <param name="size">Entries in it.</param>
    /// <param name="peaks">As <see cref="Peaks"/> gave them: one for each bit that is set in the size.</param>
    /// <exception cref="ArgumentException">The number of peaks is not that of such a tree.</exception>
    public GrowingTree(ulong size, ReadOnlySpan<Digest> peaks)
    {
        if (peaks.Length != BitOperations.PopCount(size))
        {
            throw new ArgumentException($"A tree of {size} entries has {BitOperations.PopCount(size)} peaks, not {peaks.Length}.", nameof(peaks));
        }

        Size = size;
        peaks.CopyTo(this.peaks);
    }

    /// <summary>Entries in the tree.</summary>
    public ulong Size { get; private set; }

    /// <summary>How many nodes the next entry completes, its leaf hash counted: one more than there are trailing ones in its number.</summary>
    public int NextCompletes => 1 + BitOperations.TrailingZeroCount(~Size);

    /// <summary>Roots of the complete subtrees, the largest and earliest first. A view: it changes with the next append.</summary>
    public ReadOnlySpan<Digest> Peaks => peaks.AsSpan(0, BitOperations.PopCount(Size));

    /// <summary>The root; SHA-256 of nothing while there are no entries.</summary>
    public Digest Root => TreeRoot.Over(Peaks);

    /// <summary>Adds an entry.</summary>
    /// <param name="completed">
    /// Receives the leaf hash and then, bottom up, the interior nodes that this leaf completes: node (level, index) is at place level.
    /// <see cref="NextCompletes"/> places are enough for this one, <see cref="MaxHeight"/> for any that there can be.
    /// </param>
    /// <returns>How many nodes were written.</returns>
    /// <exception cref="ArgumentException"><paramref name="completed"/> is too short; the tree is as it was.</exception>
    public int Append(Digest leafHash, Span<Digest> completed)
    {
        var count = NextCompletes;
        if (completed.Length < count || Size == ulong.MaxValue)
        {
            throw new ArgumentException($"{count} nodes are completed; there is room for {completed.Length}.", nameof(completed));
        }

        var peak = BitOperations.PopCount(Size);
        completed[0] = leafHash;
        for (var level = 1; level < count; level++)
        {
            completed[level] = NodeHash.Of(peaks[--peak], completed[level - 1]);
        }

        peaks[peak] = completed[count - 1];
        Size++;
        return count;
    }

    /// <summary>A tree of its own with the same entries, so that either can be thrown away.</summary>
    public GrowingTree Copy() => new(Size, Peaks);
}
