using System.Collections.Immutable;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>A reminder that the Secretary-General sent.</summary>
public sealed record Reminder(string Resource, ImmutableArray<Office> Offices, Fingerprint? Message, ulong Entry, Instant At);
