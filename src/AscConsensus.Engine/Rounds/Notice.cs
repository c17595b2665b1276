using NodaTime;

namespace AscConsensus.Engine;

/// <summary>Proof that a member has received notice of a round.</summary>
public sealed record Notice(string Member, Instant At);
