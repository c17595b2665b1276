using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Client;

/// <summary>A decision in the record, derived again from the positions before it.</summary>
/// <param name="Entry">The entry that declared it.</param>
/// <param name="Time">When.</param>
/// <param name="Subject">The round, or the meeting's decision where no round was closed.</param>
/// <param name="Outcome">What was declared; unspecified for a meeting's decision without a round.</param>
/// <param name="Grade">Whether it follows from positions or was declared at a meeting.</param>
/// <param name="Standing">The standing of the round at that instant, derived again: the engine's sentence. Empty without a round.</param>
/// <param name="Sentence">What was decided: the engine's sentence.</param>
/// <param name="IsFinal">Whether as many members as the community asks have witnessed the record with this entry in it.</param>
public sealed record VerifiedDecision(
    ulong Entry, Instant Time, string Subject, Outcome Outcome, DecisionGrade Grade, string Standing, string Sentence, bool IsFinal);
