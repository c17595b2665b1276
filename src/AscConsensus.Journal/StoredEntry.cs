using AscConsensus.Record;

namespace AscConsensus.Journal;

/// <summary>An entry as it lies on disk: its leaf is the truth, the hash saves computing it again.</summary>
public sealed record StoredEntry(ulong Number, byte[] Leaf, Digest LeafHash);
