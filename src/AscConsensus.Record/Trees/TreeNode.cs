namespace AscConsensus.Record;

/// <summary>Where a complete node of the Merkle tree is: it covers the 2^level entries from index times 2^level on.</summary>
/// <param name="Level">0 for the hash of a leaf; at most 63.</param>
/// <param name="Index">From the left within the level, from 0.</param>
public readonly record struct TreeNode(int Level, ulong Index)
{
    /// <summary>Number of the entry that completed the node, which is the last it covers; the node is stored with that entry.</summary>
    public ulong Entry => unchecked(((Index + 1) << Level) - 1);

    /// <summary>Where the node begins among the nodes stored with <see cref="Entry"/>, in bytes.</summary>
    public int Offset => Level * Digest.Length;
}
