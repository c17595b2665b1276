namespace AscConsensus.Coordinator;

/// <summary>A copy of a record is not made, put back or taken over; nothing was changed. The message is one sentence for the operator.</summary>
public sealed class CopyRefusedException(string sentence) : Exception(sentence);
