namespace AscConsensus.Journal;

/// <summary>The journal cannot be opened; the message says why and what to do.</summary>
public sealed class JournalUnusableException(string sentence, Exception? cause = null) : IOException(sentence, cause);
