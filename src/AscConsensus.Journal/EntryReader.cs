namespace AscConsensus.Journal;

/// <summary>Makes something of an entry while it lies in the database's own memory: what is kept of it is copied.</summary>
/// <param name="number">Its number.</param>
/// <param name="leaf">Its bytes.</param>
/// <param name="hashes">As in <see cref="StoredEntry"/>.</param>
public delegate T EntryReader<out T>(ulong number, ReadOnlySpan<byte> leaf, ReadOnlySpan<byte> hashes);
