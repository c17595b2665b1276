using System.Collections.Immutable;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>Where consensus stands in a round at an instant. Always with its one sentence; no surface makes another.</summary>
public sealed record Standing
{
    /// <summary>The standing of a round that was discontinued.</summary>
    public static readonly Standing OfDiscontinued = new() { Asked = default, Sentence = "The round was discontinued without an outcome." };

    public StandingKind Kind { get; init; }

    /// <summary>The engine's one sentence.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>The outcome that the round asks for.</summary>
    public required Outcome Asked { get; init; }

    /// <summary>Members whose objection stands, alphabetical by name.</summary>
    public ImmutableArray<string> Objecting { get; init; } = [];

    /// <summary>Members that ask for time.</summary>
    public ImmutableArray<string> Holding { get; init; } = [];

    /// <summary>Members that have neither confirmed nor disowned a note received in their name.</summary>
    public ImmutableArray<string> Unconfirmed { get; init; } = [];

    /// <summary>Electors that have not joined; of a silence those whose silence is no assent.</summary>
    public ImmutableArray<string> Awaited { get; init; } = [];

    /// <summary>Members whose position is ad referendum.</summary>
    public ImmutableArray<string> Confirming { get; init; } = [];

    /// <summary>Until when ministries still have time to answer notes received in their names; null once they have had it, or if there are none.</summary>
    public Instant? AnswersDueAt { get; init; }

    /// <summary>When it changes of itself if nobody acts.</summary>
    public Instant? ChangesAt { get; init; }

    /// <summary>Whether the due date or cut-off of every elector has passed; while confirmations are awaited, theirs.</summary>
    public bool IsPastDue { get; init; }

    /// <summary>Whether a silence runs: nothing is declared before its cut-off unless it is broken.</summary>
    public bool IsRunning { get; init; }

    /// <summary>Whether the round was closed subject to confirmation.</summary>
    public bool IsAwaitingConfirmation { get; init; }

    /// <summary>Whether the proposal is in a package, whose rounds are closed together or without consensus.</summary>
    public bool IsInAPackage { get; init; }

    /// <summary>Whether nothing but notes that wait for an answer is in the way of consensus.</summary>
    public bool IsOnlyNoted => Kind == StandingKind.NotYetReached && !IsRunning && (Objecting.Length, Holding.Length, Awaited.Length) == (0, 0, 0);

    // A note suspends and ends nothing: past the due date no more than before it, while its ministry has had no time to disown it and nothing else is in the way.
    private bool IsWithoutConsensus => !IsRunning && (Kind == StandingKind.Awaiting || (Kind == StandingKind.NotYetReached
        && (Objecting.Length + Holding.Length > 0 || (Awaited.Length > 0 && (IsPastDue || IsAwaitingConfirmation)) || (IsPastDue && AnswersDueAt is null))));

    // A package is not closed subject to confirmation: what the capitals have not confirmed in time would hold it for ever.
    private bool IsStuckInAPackage => IsInAPackage && Kind == StandingKind.SubjectToConfirmation && IsPastDue && !IsAwaitingConfirmation;

    /// <summary>The outcome is the Chair's to declare, never the engine's; the engine only refuses a false one.</summary>
    public bool Permits(Outcome outcome) => outcome switch
    {
        Outcome.NoConsensus => Kind == StandingKind.Broken || IsWithoutConsensus || IsStuckInAPackage,
        Outcome.SubjectToConfirmation => Kind == StandingKind.SubjectToConfirmation && !IsAwaitingConfirmation,
        _ => outcome == Asked && Kind == StandingKind.Reached,
    };

    public IEnumerable<Outcome> PermittedOutcomes => Enum.GetValues<Outcome>().Where(outcome => outcome != Outcome.Unspecified && Permits(outcome));
}
