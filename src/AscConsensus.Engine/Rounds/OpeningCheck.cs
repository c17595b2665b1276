namespace AscConsensus.Engine;

/// <summary>Something unusual that the Chair should know before opening a round.</summary>
/// <param name="Sentence">What it is, in one sentence.</param>
/// <param name="Prevents">Whether the engine would refuse the opening because of it; otherwise it prevents nothing.</param>
public sealed record OpeningCheck(string Sentence, bool Prevents);
