using System.Collections.Immutable;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>A decision taken in the room, as the Chair declared it: declared at the meeting, not derived from positions.</summary>
public sealed record MeetingDecision : INumbered
{
    /// <summary>Such as "decisions/2026-1".</summary>
    public required string Name { get; init; }

    public required string Organ { get; init; }

    public required LocalDate Held { get; init; }

    /// <summary>The exact question put.</summary>
    public required string Question { get; init; }

    public required Fingerprint Text { get; init; }

    public required ImmutableArray<string> Seated { get; init; }

    public required ImmutableArray<string> Absent { get; init; }

    public required ImmutableArray<VoicedInTheRoom> Objections { get; init; }

    /// <summary>The proposal concerned, if any.</summary>
    public required string? Proposal { get; init; }

    /// <summary>The round it closed, if any.</summary>
    public required string? Round { get; init; }

    /// <summary>The outcome of that round; unspecified without one.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>What may rest on it.</summary>
    public required MeetingPurpose Purpose { get; init; }

    public required ulong Entry { get; init; }

    public required Instant At { get; init; }

    public ImmutableArray<Contest> Contests { get; init; } = [];

    /// <summary>The entry that rests on it, if one does: a decision serves one act.</summary>
    public ulong? UsedBy { get; init; }

    /// <summary>Who objected to what it decides on the proposal itself: whether a group goes on says nothing of the text.</summary>
    internal IEnumerable<Heard> HeardOnProposal => Purpose.Kind == DecisionPurpose.GroupEnd ? [] : Objections.Select(voiced => new Heard(voiced.Member, At));

    /// <summary>Whether every member was seated and none objected: only on such a decision does an act rest.</summary>
    public bool IsUnanimous(Community community) =>
        Objections.Length == 0 && community.MembershipOn(Held).All(Seated.Contains);
}

/// <summary>An objection voiced in the room, with its words if they were recorded.</summary>
public sealed record VoicedInTheRoom(string Member, Fingerprint? Statement);

/// <summary>A member's statement that it contests a decision.</summary>
public sealed record Contest(string Member, Fingerprint Statement, ulong Entry, Instant At);
