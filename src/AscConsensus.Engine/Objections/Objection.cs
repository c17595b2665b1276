using System.Collections.Immutable;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>
/// An objection, a request for time, or a note of one received by other means. It lives on the proposal, through all its rounds, until its owner
/// ends it, and stays in the ledger when it has ended.
/// </summary>
public sealed record Objection
{
    /// <summary>Its owner, such as "members/VNM".</summary>
    public required string Member { get; init; }

    /// <summary>Clauses concerned; empty means the whole.</summary>
    public required ImmutableArray<string> Clauses { get; init; }

    /// <summary>For a request for time its last day; null for an objection.</summary>
    public required LocalDate? HoldUntil { get; init; }

    public ObjectionKind Kind { get; init; }

    /// <summary>The document with its reasons, if given.</summary>
    public Fingerprint? Reasons { get; init; }

    public Fingerprint? ProposedWording { get; init; }

    /// <summary>The entry that raised it, or recorded the note.</summary>
    public required ulong Entry { get; init; }

    public required Instant At { get; init; }

    /// <summary>Number of the revision on which it was raised.</summary>
    public required uint Revision { get; init; }

    public ObjectionState State { get; init; } = ObjectionState.Open;

    /// <summary>How it was last met, if it was.</summary>
    public Fingerprint? Response { get; init; }

    /// <summary>The last act on it.</summary>
    public required Instant LastAt { get; init; }

    /// <summary>Once its owner has ended or replaced it.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>The note, if it was received by other means.</summary>
    public Fingerprint? Note { get; init; }

    /// <summary>The proposal it carried over from; null if it was raised on this one.</summary>
    public string? CarriedFrom { get; init; }

    // A ministry whose line or key failed needs as long as it takes to mend it: no source says how long that may be.
    private static readonly Duration AnswerTime = Duration.FromDays(7);

    /// <summary>Until when its ministry has time to answer a note, by the engine's default; it may later too.</summary>
    public Instant AnswerDueAt => At + AnswerTime;

    public bool IsHold => HoldUntil is not null;

    public bool IsUnconfirmed => State == ObjectionState.Unconfirmed;

    /// <summary>Whether its owner has withdrawn it, joined the consensus since, said it anew in a changed position, or said that it never was its own.</summary>
    public bool HasEnded => State is ObjectionState.Withdrawn or ObjectionState.Joined or ObjectionState.Replaced or ObjectionState.Disowned;

    /// <summary>Whether it had been raised, and had not ended, by that instant. A note counts from when it was recorded; one that is disowned never stood.</summary>
    public bool StoodAt(Instant at) => At <= at && State != ObjectionState.Disowned && (EndedAt is not { } ended || ended > at);

    /// <summary>Whether it stands in the way on that day: a request for time lapses with its last day.</summary>
    public bool StoodAt(Instant at, LocalDate day) => StoodAt(at) && (HoldUntil is not { } until || until >= day);
}
