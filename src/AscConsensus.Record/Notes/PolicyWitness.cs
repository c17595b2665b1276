namespace AscConsensus.Record;

/// <summary>A witness in a policy.</summary>
/// <param name="Name">What the policy's groups call it; without blanks.</param>
/// <param name="Key">Of <see cref="NoteAlgorithm.Cosignature"/>.</param>
public sealed record PolicyWitness(string Name, NoteVerifier Key);
