namespace AscConsensus.Coordinator;

/// <summary>The coordinator does not start. The message is one sentence for the operator, with the remedy.</summary>
public sealed class StartupException(string sentence, Exception? cause = null) : Exception(sentence, cause);
