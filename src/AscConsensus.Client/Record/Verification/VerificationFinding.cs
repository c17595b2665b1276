namespace AscConsensus.Client;

/// <summary>Something in a copy of the record that cannot be so.</summary>
/// <param name="Entry">The entry it is found at, the first if there are several; null if it is at none.</param>
/// <param name="Sentence">What was found, in one sentence.</param>
public sealed record VerificationFinding(ulong? Entry, string Sentence);
