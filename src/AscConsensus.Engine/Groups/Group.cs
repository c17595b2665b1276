using System.Collections.Immutable;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>An ad-hoc group of the AMM: it studies, proposes text and reports; it adopts nothing (Plan of Action, VI.1).</summary>
public sealed record Group : INumbered
{
    /// <summary>Such as "groups/2026-1".</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>The organ whose meeting set it up.</summary>
    public required string Organ { get; init; }

    /// <summary>The proposal, activity or item of the Plan it works on, such as "proposals/idn-2026-3", "activities/idn-2026-3-1" or "VI.1".</summary>
    public required string Subject { get; init; }

    public required Fingerprint Mandate { get; init; }

    /// <summary>Clauses within the mandate; empty means the whole text.</summary>
    public required ImmutableArray<string> Clauses { get; init; }

    public required string Convenor { get; init; }

    public required ImmutableArray<string> Members { get; init; }

    public required Instant SetUpAt { get; init; }

    public required Instant DueAt { get; init; }

    public required ImmutableArray<GroupMilestone> Milestones { get; init; }

    public required string MeetingDecision { get; init; }

    public GroupState State { get; init; } = GroupState.Working;

    /// <summary>Once it has reported finally or was dissolved.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>Its working texts, the present one last.</summary>
    public ImmutableArray<GroupText> Texts { get; init; } = [];

    public ImmutableArray<GroupReport> Reports { get; init; } = [];

    public ImmutableArray<Reminder> Reminders { get; init; } = [];

    /// <summary>Such as "groups/2026-1/milestones/2".</summary>
    public string MilestoneName(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Name}/milestones/{number}");

    public bool IsOnProposal => Subject.StartsWith("proposals/", StringComparison.Ordinal);

    public bool IsOnActivity => Subject.StartsWith("activities/", StringComparison.Ordinal);

    /// <summary>Clauses of the sponsors' text that are not the group's to touch.</summary>
    public IEnumerable<string> OutsideIn(Revision sponsors) => Clauses.IsEmpty ? [] : sponsors.Clauses.Where(clause => !Clauses.Contains(clause));
}

/// <summary>A step that a group is to reach.</summary>
public sealed record GroupMilestone(string Title, LocalDate Due, Instant? ReachedAt);

/// <summary>A working text of a group, beside the sponsors' text.</summary>
public sealed record GroupText(Revision Text, uint DepartsFrom);

/// <summary>What a group reported, by provision.</summary>
public sealed record GroupReport(
    Fingerprint Report, bool IsFinal, ImmutableArray<(string Clause, Finding Finding)> Findings, Fingerprint? Text, ulong Entry, Instant At);
