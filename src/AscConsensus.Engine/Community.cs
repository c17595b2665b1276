using System.Collections.Immutable;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>The state of one community: what its record says, and nothing else. Immutable.</summary>
public sealed partial record Community
{
    /// <summary>The engine that decides here; a record founded under a later one is not read.</summary>
    public const uint CurrentEngineVersion = 1;

    /// <summary>A record without entries.</summary>
    public static readonly Community Empty = new();

    /// <summary>The record's unique name; empty before the founding.</summary>
    public string Origin { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>First part of every symbol.</summary>
    public string Symbol { get; init; } = "";

    public uint EngineVersion { get; init; }

    /// <summary>Dates in acts are dates here.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    /// <summary>The seat's name, printed beside an instant.</summary>
    public string Seat { get; init; } = "UTC";

    /// <summary>Alphabetical by English name, as everywhere members are listed.</summary>
    public ImmutableArray<Member> Members { get; init; } = [];

    public ImmutableDictionary<string, Organ> Organs { get; init; } = ImmutableDictionary<string, Organ>.Empty;

    public ImmutableArray<Term> Terms { get; init; } = [];

    public FingerprintMap<Credential> Credentials { get; init; } = FingerprintMap<Credential>.Empty;

    public ImmutableDictionary<(string Name, uint Version), Rule> Rules { get; init; } = ImmutableDictionary<(string, uint), Rule>.Empty;

    public ImmutableDictionary<string, PlanItem> Catalogue { get; init; } = ImmutableDictionary<string, PlanItem>.Empty;

    /// <summary>What is asked of keys.</summary>
    public RecordPolicy Policy { get; init; } = RecordPolicy.None;

    /// <summary>By which the coordinator signs checkpoints: Ed25519, 32 bytes.</summary>
    public ReadOnlyMemory<byte> CheckpointKey { get; init; }

    /// <summary>Entry of the latest directory act: open streams are checked again when it changes.</summary>
    public ulong DirectoryEntry { get; init; }

    public ProposalShelf Proposals { get; init; } = ProposalShelf.Empty;

    /// <summary>From symbol to proposal.</summary>
    public ImmutableDictionary<string, string> Symbols { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Last number given in a series of symbols, such as "ASC/AMM/2026".</summary>
    public ImmutableDictionary<string, int> SymbolSeries { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Every document the record cites, and who may read it.</summary>
    public FingerprintMap<DocumentFacts> Documents { get; init; } = FingerprintMap<DocumentFacts>.Empty;

    /// <summary>Alphabetical by name.</summary>
    public ImmutableArray<Partner> Partners { get; init; } = [];

    /// <summary>The present calendar of each capital that has published one, by name.</summary>
    public ImmutableDictionary<string, Calendar> Calendars { get; init; } = ImmutableDictionary<string, Calendar>.Empty;

    public ImmutableDictionary<Phase, Goal> Goals { get; init; } = ImmutableDictionary<Phase, Goal>.Empty;

    public Series<Group> Groups { get; init; } = Series<Group>.Empty;

    public Series<MeetingDecision> MeetingDecisions { get; init; } = Series<MeetingDecision>.Empty;

    public Series<Package> Packages { get; init; } = Series<Package>.Empty;

    /// <summary>Standing consents to silence, by organ and member.</summary>
    public ImmutableHashSet<(string Organ, string Member)> SilenceConsents { get; init; } = [];

    public ImmutableArray<HandoverSignature> Handovers { get; init; } = [];

    public bool IsFounded => Origin.Length > 0;

    public LocalDate DateAt(Instant at) => at.InZone(Zone).Date;
}
