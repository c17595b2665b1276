using System.Collections.Immutable;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>What the Chair declared at closing, sealed: nothing in it changes but that it is announced.</summary>
public sealed record Decision(Outcome Outcome, ulong Entry, Instant At, Standing Standing, ImmutableArray<ulong> PositionEntries, Fingerprint? SummingUp)
{
    public Instant? AnnouncedAt { get; init; }
}
