using System.Numerics;

namespace AscConsensus.Record;

/// <summary>Shows that a leaf is at its number in the tree with a given root (RFC 6962, section 2.1.1).</summary>
public static class InclusionProof
{
    /// <summary>No proof is longer; a longer one is refused before any work is done.</summary>
    public const int MaxLength = GrowingTree.MaxHeight;

    /// <summary>The proof: the hash of the leaf's sibling first, of the root's child last.</summary>
    /// <param name="index">Number of the entry.</param>
    /// <param name="size">Entries in the tree.</param>
    /// <param name="nodes">Gives a complete node.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tree has no such entry.</exception>
    public static Digest[] Of(ulong index, ulong size, Func<TreeNode, Digest> nodes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);

        // From the root down, the half that the leaf is not in is what the proof must give.
        var proof = new List<Digest>(BitOperations.Log2(size) + 1);
        for (ulong start = 0, end = size; end - start > 1;)
        {
            var middle = start + TreeRoot.Split(end - start);
            if (index < middle)
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

        proof.Reverse();
        return [.. proof];
    }

    /// <summary>Whether the proof shows it (RFC 9162, section 2.1.3.2). Any arguments are answered, none throws.</summary>
    /// <param name="size">Signed together with <paramref name="root"/>: a proof alone does not tell sizes of like shape apart.</param>
    public static bool Verifies(ulong index, ulong size, Digest leafHash, ReadOnlySpan<Digest> proof, Digest root)
    {
        if (index >= size || proof.Length > MaxLength)
        {
            return false;
        }

        var path = new ProofPath(index, size - 1);
        var hash = leafHash;
        foreach (var step in proof)
        {
            if (path.IsAtRoot)
            {
                return false;
            }

            hash = path.StepIsLeft() ? NodeHash.Of(step, hash) : NodeHash.Of(hash, step);
        }

        return path.IsAtRoot && hash == root;
    }
}
