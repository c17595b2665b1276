namespace AscConsensus.Journal;

/// <summary>Writing failed in a way that leaves open whether the batch is in the record.</summary>
/// <remarks>
/// The process must end and start again from what is on disk: after a failed sync the operating system may take for written
/// what is not (Rebello et al., "Can Applications Recover from fsync Failures?", USENIX ATC 2020).
/// </remarks>
public sealed class JournalBrokenException(Exception cause) : IOException(
    $"Writing the journal failed and its outcome is unknown: {cause.Message}", cause);
