namespace AscConsensus.Client;

/// <summary>How far a document has come on its way.</summary>
/// <param name="Bytes">Sent or received.</param>
/// <param name="Total">Of so many.</param>
public readonly record struct Transfer(long Bytes, long Total);
