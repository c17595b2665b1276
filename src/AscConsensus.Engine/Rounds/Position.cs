using System.Collections.Immutable;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>What one member says in one round on one revision.</summary>
/// <remarks>There are millions of them: what few have is kept apart, so that the others are a hundred bytes smaller.</remarks>
public sealed record Position
{
    private readonly More more = More.None;

    /// <summary>Such as "members/IDN".</summary>
    public required string Member { get; init; }

    public required Stance Stance { get; init; }

    /// <summary>Clauses concerned; empty means the whole.</summary>
    public required ImmutableArray<string> Clauses { get; init; }

    /// <summary>For a hold: the last day for which time is asked.</summary>
    public required LocalDate? HoldUntil
    {
        get => more.HoldUntil;
        init => more = value == more.HoldUntil ? more : more with { HoldUntil = value };
    }

    public required ObjectionKind ObjectionKind { get; init; }

    public required Fingerprint? Statement
    {
        get => more.Statement;
        init => more = value == more.Statement ? more : more with { Statement = value };
    }

    /// <summary>Whether the capital still has to confirm it.</summary>
    public bool IsAdReferendum { get; init; }

    /// <summary>Once a position taken ad referendum was confirmed.</summary>
    public Instant? ConfirmedAt
    {
        get => more.ConfirmedAt;
        init => more = value == more.ConfirmedAt ? more : more with { ConfirmedAt = value };
    }

    /// <summary>Wording proposed in place of the text's.</summary>
    public Fingerprint? ProposedWording
    {
        get => more.ProposedWording;
        init => more = value == more.ProposedWording ? more : more with { ProposedWording = value };
    }

    public required ulong Entry { get; init; }

    public required Instant At { get; init; }

    public bool IsToBeConfirmed => IsAdReferendum && ConfirmedAt is null;

    /// <summary>Support, no objection, reservation or standing aside: the member does not prevent consensus.</summary>
    public bool Joins => Stance is Stance.Support or Stance.NoObjection or Stance.Reservation or Stance.StandAside;

    private sealed record More
    {
        public static readonly More None = new();

        public LocalDate? HoldUntil { get; init; }

        public Fingerprint? Statement { get; init; }

        public Instant? ConfirmedAt { get; init; }

        public Fingerprint? ProposedWording { get; init; }
    }
}
