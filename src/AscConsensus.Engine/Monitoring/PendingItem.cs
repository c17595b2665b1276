using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>One thing one office is expected to do next. Computed from the rules, never stored.</summary>
public sealed record PendingItem
{
    /// <summary>The proposal concerned; null for a group on an activity or on an item of the Plan.</summary>
    public required Proposal? Proposal { get; init; }

    /// <summary>The round, consultation, request, group or milestone concerned; otherwise the proposal's own name.</summary>
    public required string Resource { get; init; }

    /// <summary>The proposal's title, or else the group's.</summary>
    public required string Title { get; init; }

    /// <summary>Who is expected to act.</summary>
    public required Office Office { get; init; }

    /// <summary>What that office is called: offices of one kind are listed by it.</summary>
    public required string OfficeName { get; init; }

    /// <summary>What it is expected to do.</summary>
    public required PendingKind Kind { get; init; }

    /// <summary>In what way it waits: only what is awaited now or overdue is anybody's to be reminded of.</summary>
    public required Waiting Waiting { get; init; }

    /// <summary>Since when.</summary>
    public required Instant Since { get; init; }

    /// <summary>Until when, if there is a date.</summary>
    public required Instant? Due { get; init; }

    /// <summary>Whole days since then in the community's zone, without those on hold.</summary>
    public required int AgeDays { get; init; }

    /// <summary>The last reminder of it to this office since then.</summary>
    public required Instant? RemindedAt { get; init; }

    public bool IsAwaited => Waiting is Waiting.Now or Waiting.Overdue;

    /// <summary>Its place in the list, whatever else comes and goes.</summary>
    public PendingKey Key => new(Due, Proposal?.Name ?? "", Resource, Office.Kind, OfficeName, Kind);
}
