namespace AscConsensus.Client;

/// <summary>What a watch of the record brings: an entry, or a checkpoint that is not verified yet.</summary>
/// <param name="Entry">The next entry; null if it is a checkpoint.</param>
/// <param name="Checkpoint">A note, as it came; empty if it is an entry.</param>
/// <param name="AtLeast">So many entries this desk had verified when it asked: a checkpoint of fewer would hide some.</param>
internal readonly record struct RecordFrame(WatchedEntry? Entry, string Checkpoint, ulong AtLeast);
