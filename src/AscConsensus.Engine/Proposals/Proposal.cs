using System.Collections.Immutable;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>A measure or activity put to an organ.</summary>
public sealed partial record Proposal
{
    /// <summary>Such as "proposals/idn-2026-3".</summary>
    public required string Name { get; init; }

    /// <summary>Where the shelf keeps it.</summary>
    internal int Place { get; init; }

    /// <summary>Once admitted, such as "ASC/AMM/2026/014".</summary>
    public string? Symbol { get; init; }

    public required string Organ { get; init; }

    /// <summary>Code of the item of the Plan of Action that it serves.</summary>
    public required string Subject { get; init; }

    public required Phase Phase { get; init; }

    public required Instant PhaseSince { get; init; }

    /// <summary>Members that sponsor it now, in the order in which they joined.</summary>
    public required ImmutableArray<string> Sponsors { get; init; }

    public required string Submitter { get; init; }

    /// <summary>Named when it was put forward: they join the sponsors without further consent.</summary>
    public ImmutableArray<string> CoSponsors { get; init; } = [];

    public required ImmutableArray<Revision> Revisions { get; init; }

    public ImmutableArray<Consultation> Consultations { get; init; } = [];

    public ImmutableArray<Round> Rounds { get; init; } = [];

    /// <summary>Objections, requests for time and notes, in the order in which they were raised; also those that have ended.</summary>
    public ImmutableArray<Objection> Objections { get; init; } = [];

    /// <summary>Who objected in the room, to it or to what it derives from.</summary>
    public ImmutableArray<Heard> HeardInTheRoom { get; init; } = [];

    /// <summary>What its adoption opens, and once adopted has opened.</summary>
    public required ImmutableArray<Activity> Activities { get; init; }

    /// <summary>Proposals it splits, merges, re-submits or changes.</summary>
    public ImmutableArray<string> DerivedFrom { get; init; } = [];

    /// <summary>Consents given and not used up.</summary>
    public ImmutableArray<Consent> Consents { get; init; } = [];

    public ImmutableArray<Request> Requests { get; init; } = [];

    public ImmutableArray<Correction> Corrections { get; init; } = [];

    public ImmutableArray<Attachment> Attachments { get; init; } = [];

    public ImmutableArray<Reminder> Reminders { get; init; } = [];

    /// <summary>What the Summit was asked, the present question last.</summary>
    public ImmutableArray<SummitReference> SummitReferences { get; init; } = [];

    /// <summary>The rule under which alone a round may be opened on it, by the Summit's decision; null for any.</summary>
    public (string Name, uint Version)? RequiredRule { get; init; }

    /// <summary>The package it is in, such as "packages/2026-1".</summary>
    public string? Package { get; init; }

    /// <summary>The group that reviews it, such as "groups/2026-1".</summary>
    public string? Group { get; init; }

    /// <summary>While shelved, the day on which it comes back, if one is set.</summary>
    public LocalDate? ReturnDate { get; init; }

    /// <summary>What people call it: its symbol once it has one, its own name before.</summary>
    public string Called => Symbol ?? Name;

    public Revision Text => Revisions[^1];

    public Round? OpenRound => Rounds.Length > 0 && Rounds[^1].State == RoundState.Open ? Rounds[^1] : null;

    /// <summary>The round in which members may speak: it is open, or awaits confirmation.</summary>
    public Round? LiveRound => Rounds.Length > 0 && Rounds[^1].State is (RoundState.Open or RoundState.AwaitingConfirmation) ? Rounds[^1] : null;

    /// <summary>Whether anything may still be awaited of anybody: it is not final, or a decision on it is not announced.</summary>
    public bool IsLive => !Lifecycle.IsFinal(Phase) || Rounds.Any(round => round.IsToBeAnnounced);

    /// <summary>The round that a request is about; null where it is about the proposal.</summary>
    public Round? RoundAsked(Request request) => request.Round is { } name ? Rounds.First(round => round.Name == name) : null;

    /// <summary>The organ whose Chair answers a request.</summary>
    public string OrganAsked(Request request) => RoundAsked(request)?.Organ ?? Organ;

    /// <summary>Moves along the map; <see cref="Lifecycle.Refuses"/> was asked before.</summary>
    public Proposal Moved(Move move, Instant at) => this with { Phase = Lifecycle.Destination(Phase, move), PhaseSince = at };

    /// <summary>Moves along the map and ends a round that is open or awaits confirmation, without an outcome.</summary>
    public Proposal Discontinued(Move move, Community community, Instant at) =>
        LiveRound is { } round ? Moved(move, at).With(round.Ended(RoundState.Discontinued, community, at)) : Moved(move, at);

    /// <summary>With another state of a consultation that is here.</summary>
    public Proposal With(Consultation consultation, Consultation changed) => this with { Consultations = Consultations.Replace(consultation, changed) };

    /// <summary>With another state of its latest round. When an open one ends, consent to its recall is for no other.</summary>
    public Proposal With(Round round)
    {
        var changed = this with { Rounds = Rounds.SetItem(Rounds.Length - 1, round) };
        return OpenRound is not null && round.State != RoundState.Open ? changed.WithoutConsents(ConsentKind.Recall) : changed;
    }
}
