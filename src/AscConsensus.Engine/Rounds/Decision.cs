using System.Collections.Immutable;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>What the Chair declared at closing, sealed: nothing in it changes but that it is announced.</summary>
public sealed record Decision(Outcome Outcome, ulong Entry, Instant At, Standing Standing, ImmutableArray<ulong> PositionEntries, Fingerprint? SummingUp)
{
    public Instant? AnnouncedAt { get; init; }

    /// <summary>The decision of the meeting that declared it; null where it is derived from the positions.</summary>
    public string? MeetingDecision { get; init; }

    public DecisionGrade Grade => MeetingDecision is null ? DecisionGrade.Derived : DecisionGrade.Declared;

    /// <summary>When it took effect: the cut-off of a silence, else the closing.</summary>
    public required Instant EffectiveAt { get; init; }

    /// <summary>Concurrences asked of lead bodies by then, and whether they were given.</summary>
    public required ImmutableArray<ConcurrenceAsked> Concurrences { get; init; }

    /// <summary>Who sponsored the proposal then.</summary>
    public required ImmutableArray<string> Sponsors { get; init; }

    /// <summary>The ledger as it stood then.</summary>
    public required ImmutableArray<Objection> Objections { get; init; }

    /// <summary>Statements that came with the positions counted.</summary>
    public required ImmutableArray<(string Member, Fingerprint Statement)> Statements { get; init; }
}

/// <summary>A concurrence that was asked of a lead body: its presence or absence is part of the decision.</summary>
public sealed record ConcurrenceAsked(string Organ, Concurrence Concurrence, uint Revision);
