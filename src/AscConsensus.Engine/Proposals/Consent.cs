using NodaTime;

namespace AscConsensus.Engine;

/// <summary>A consent that an office has given: its own act, never another's.</summary>
public sealed record Consent(Office Office, ConsentTo To, ulong Entry, Instant At);
