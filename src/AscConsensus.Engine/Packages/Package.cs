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

    /// <summary>Those of which it was formed, also the ones that have left it.</summary>
    public required ImmutableArray<string> FormedOf { get; init; }

    /// <summary>Closed or dissolved.</summary>
    public bool HasEnded { get; init; }
}
