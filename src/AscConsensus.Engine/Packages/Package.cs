using System.Collections.Immutable;

namespace AscConsensus.Engine;

/// <summary>Proposals that are decided together, none before all can be.</summary>
public sealed record Package : INumbered
{
    /// <summary>Such as "packages/2026-1".</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required string Organ { get; init; }

    public required ImmutableArray<string> Proposals { get; init; }

    /// <summary>Proposals that have left it, in their order.</summary>
    public ImmutableArray<Departure> Departures { get; init; } = [];

    /// <summary>Closed or dissolved.</summary>
    public bool HasEnded { get; init; }
}
