using NodaTime;

namespace AscConsensus.Engine;

/// <summary>Where an accepted act stands in the record.</summary>
/// <param name="Number">From 0, without gaps.</param>
/// <param name="At">When it was accepted: UTC, whole milliseconds, never before the previous entry.</param>
/// <param name="By">Who did it.</param>
public readonly record struct Entry(ulong Number, Instant At, Actor By);
