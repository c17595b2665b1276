namespace AscConsensus.Journal;

/// <summary>There is no room on the disk. The batch was rolled back, nothing of it is in the record; reads go on.</summary>
public sealed class JournalFullException(Exception cause) : IOException(
    "The disk that holds the journal is full; nothing of this batch was recorded.", cause);
