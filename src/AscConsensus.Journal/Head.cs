namespace AscConsensus.Journal;

/// <summary>The end of the record: how many entries there are and the instant of the last.</summary>
/// <param name="Size">Number of entries; the number of the next one.</param>
/// <param name="UnixMilliseconds">UTC. Instants never decrease along the record. 0 while the record is empty.</param>
public readonly record struct Head(ulong Size, long UnixMilliseconds);
