namespace AscConsensus.Coordinator;

/// <summary>A backup is not made or put back, or a member's copy not taken over; nothing was changed. The message is one sentence for the operator.</summary>
/// <param name="sentence">Why.</param>
/// <param name="remedy">What to do about it; empty if the sentence says that too.</param>
public sealed class CopyRefusedException(string sentence, string remedy) : Exception(sentence)
{
    public string Remedy { get; } = remedy;
}
