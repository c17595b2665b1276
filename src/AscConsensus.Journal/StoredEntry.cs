using AscConsensus.Record;

namespace AscConsensus.Journal;

/// <summary>An entry as it lies on disk: its leaf is the truth, the hashes save computing them again.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Leaf">Its bytes.</param>
/// <param name="Hashes">The leaf hash and, from the bottom up, the nodes of the Merkle tree that the leaf completed: 32 bytes each.</param>
public sealed record StoredEntry(ulong Number, byte[] Leaf, byte[] Hashes)
{
    public Digest LeafHash => new(Hashes.AsSpan(0, Digest.Length));
}
