using System.Collections.Immutable;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>A reminder that the Secretary-General sent. It stays with what it was sent about.</summary>
public sealed record Reminder(string Resource, ImmutableArray<Office> Offices, Fingerprint? Message, ulong Entry, Instant At);
