using AscConsensus.Record;

namespace AscConsensus.Journal;

/// <summary>The end of the record: how many entries there are, the instant of the last, and the root of their Merkle tree.</summary>
/// <param name="Size">Number of entries; the number of the next one.</param>
/// <param name="UnixMilliseconds">UTC. Instants never decrease along the record. 0 while the record is empty.</param>
/// <param name="Root">RFC 6962, section 2.1.</param>
public readonly record struct Head(ulong Size, long UnixMilliseconds, Digest Root);
