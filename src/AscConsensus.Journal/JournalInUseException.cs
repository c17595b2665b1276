namespace AscConsensus.Journal;

/// <summary>Another coordinator has this journal open. One file serves one coordinator.</summary>
public sealed class JournalInUseException(string path, Exception cause) : IOException(
    $"The journal {path} is in use by another coordinator; stop that one first, or give this one a journal of its own.", cause);
