using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>A statement lodged after closing: a dated annex that changes nothing.</summary>
public sealed record LodgedStatement(string Member, StatementKind Kind, Fingerprint Statement, ulong Entry, Instant At);
