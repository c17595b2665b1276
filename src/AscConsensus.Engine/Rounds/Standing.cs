using System.Collections.Immutable;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>Where consensus stands in a round at an instant. Always with its one sentence; no surface makes another.</summary>
/// <param name="Kind">Reached, not yet reached, awaiting, or not yet due.</param>
/// <param name="Sentence">The engine's one sentence.</param>
/// <param name="Objecting">Members whose objection stands, alphabetical by name.</param>
/// <param name="Holding">Members that ask for time.</param>
/// <param name="Awaited">Electors without a position.</param>
/// <param name="ChangesAt">When it changes of itself if nobody acts.</param>
/// <param name="IsPastDue">Whether the due date has passed.</param>
public sealed record Standing(
    StandingKind Kind,
    string Sentence,
    ImmutableArray<string> Objecting,
    ImmutableArray<string> Holding,
    ImmutableArray<string> Awaited,
    Instant? ChangesAt,
    bool IsPastDue)
{
    /// <summary>The outcome is the Chair's to declare, never the engine's; the engine only refuses a false one.</summary>
    public bool Permits(Outcome outcome) => outcome switch
    {
        Outcome.Adopted => Kind == StandingKind.Reached,
        Outcome.NoConsensus => Kind == StandingKind.NotYetReached || Kind == StandingKind.Awaiting,
        _ => false,
    };

    public IEnumerable<Outcome> PermittedOutcomes => Enum.GetValues<Outcome>().Where(Permits);
}
