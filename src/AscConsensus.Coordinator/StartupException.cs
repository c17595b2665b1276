namespace AscConsensus.Coordinator;

/// <summary>The coordinator does not start. The message is one sentence for the operator.</summary>
/// <param name="sentence">Why.</param>
/// <param name="remedy">What to do about it; empty if the sentence says that too.</param>
public sealed class StartupException(string sentence, string remedy, Exception? cause = null) : Exception(sentence, cause)
{
    public string Remedy { get; } = remedy;
}
