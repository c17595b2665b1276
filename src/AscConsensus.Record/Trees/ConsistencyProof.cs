using System.Numerics;

namespace AscConsensus.Record;

/// <summary>Shows that a tree was only added to: the earlier one is its beginning (RFC 6962, section 2.1.2).</summary>
public static class ConsistencyProof
{
    /// <summary>No proof is longer between sizes up to 2^63, beyond which there is no leaf; a longer one is refused before any work is done.</summary>
    public const int MaxLength = GrowingTree.MaxHeight;

    /// <summary>The proof, in the order of RFC 6962. It is empty between equal sizes, and from a tree without entries.</summary>
    /// <param name="from">Entries in the earlier tree.</param>
    /// <param name="to">Entries in the later tree.</param>
    /// <param name="nodes">Gives a complete node of the later tree.</param>
    /// <exception cref="ArgumentOutOfRangeException">The earlier tree is the larger one.</exception>
    public static Digest[] Of(ulong from, ulong to, Func<TreeNode, Digest> nodes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        if (from == 0)
        {
            return [];
        }

        var proof = new List<Digest>();
        ulong start = 0;
        var end = to;
        while (end != from)
        {
            var middle = start + TreeRoot.Split(end - start);
            if (from <= middle)
            {
                proof.Add(TreeRoot.OfRange(middle, end, nodes));
                end = middle;
            }
            else
            {
                proof.Add(TreeRoot.OfRange(start, middle, nodes));
                start = middle;
            }
        }

        // Where the earlier tree is itself a subtree, its root is known to whoever verifies.
        if (start != 0)
        {
            proof.Add(TreeRoot.OfRange(start, end, nodes));
        }

        proof.Reverse();
        return [.. proof];
    }

    /// <summary>Whether the proof shows it (RFC 9162, section 2.1.4.2). Any arguments are answered, none throws.</summary>
    /// <param name="fromRoot">Signed together with <paramref name="from"/>: a proof alone does not tell sizes of like shape apart.</param>
    /// <param name="toRoot">Signed together with <paramref name="to"/>.</param>
    public static bool Verifies(ulong from, ulong to, Digest fromRoot, Digest toRoot, ReadOnlySpan<Digest> proof)
    {
        if (from > to || proof.Length > MaxLength)
        {
            return false;
        }

        if (from == to)
        {
            return proof.IsEmpty && fromRoot == toRoot && (from != 0 || fromRoot == TreeRoot.OfNothing);
        }

        if (from == 0)
        {
            return proof.IsEmpty && fromRoot == TreeRoot.OfNothing;
        }

        // A complete earlier tree is a node of the later one: the proof begins beside it.
        var isComplete = BitOperations.IsPow2(from);
        if (proof.IsEmpty)
        {
            return false;
        }

        var path = new ProofPath(from - 1, to - 1);
        path.SkipRightChildren();
        var earlier = isComplete ? fromRoot : proof[0];
        var later = earlier;
        foreach (var step in isComplete ? proof : proof[1..])
        {
            if (path.IsAtRoot)
            {
                return false;
            }

            if (path.StepIsLeft())
            {
                earlier = NodeHash.Of(step, earlier);
                later = NodeHash.Of(step, later);
            }
            else
            {
                later = NodeHash.Of(later, step);
            }
        }

        return path.IsAtRoot && earlier == fromRoot && later == toRoot;
    }
}
