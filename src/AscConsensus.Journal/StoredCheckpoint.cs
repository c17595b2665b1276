using AscConsensus.Record;

namespace AscConsensus.Journal;

/// <summary>A root that was, or may yet be, signed. There is never another for its size.</summary>
public sealed record StoredCheckpoint(ulong Size, Digest Root);
