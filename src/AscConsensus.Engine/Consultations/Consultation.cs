using System.Collections.Immutable;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>A request for views on one revision.</summary>
public sealed record Consultation(string Name, Revision Revision, ImmutableArray<Asked> Asked, Instant OpenedAt, Instant DueAt, Fingerprint? Question);

/// <summary>One office that is asked, and its view once given.</summary>
public sealed record Asked(Office Office, Fingerprint? View, ulong? ViewEntry);
