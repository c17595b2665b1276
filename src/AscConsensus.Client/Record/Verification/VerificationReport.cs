using AscConsensus.Record;
using NodaTime;

namespace AscConsensus.Client;

/// <summary>What a verification found, and what the copy is.</summary>
public sealed record VerificationReport
{
    /// <summary>Everything that cannot be so, in the order of the entries; empty if the copy is sound. At most <see cref="MaxFindings"/>.</summary>
    public required IReadOnlyList<VerificationFinding> Findings { get; init; }

    /// <summary>Further findings that are not listed.</summary>
    public required ulong FindingsLeftOut { get; init; }

    /// <summary>The most findings that are listed.</summary>
    public const int MaxFindings = 1000;

    /// <summary>Whether nothing was found.</summary>
    public bool IsSound => Findings.Count == 0;

    /// <summary>Entries that were read.</summary>
    public required ulong Size { get; init; }

    /// <summary>Entries that a mirror has beyond its checkpoint: they were left aside.</summary>
    public required ulong Beyond { get; init; }

    /// <summary>Entries of the checkpoint from elsewhere, if they are more than the copy has: it is older, which is no finding, and nothing was compared. Else null.</summary>
    public required ulong? NotCompared { get; init; }

    /// <summary>Root of the tree over these entries, computed from them.</summary>
    public required Digest Root { get; init; }

    /// <summary>Leaf hash of entry 0: to be compared with the one exchanged by note verbale.</summary>
    public required Digest? FoundingHash { get; init; }

    /// <summary>How much stands behind the copy.</summary>
    public required RecordGrade Grade { get; init; }

    /// <summary>How many cosignatures the community asks for; 0 if none.</summary>
    public required int WitnessesNeeded { get; init; }

    /// <summary>How many witnesses are in force.</summary>
    public required int WitnessesInForce { get; init; }

    /// <summary>Who has cosigned the checkpoint, by office and the witness's own time, alphabetical by office.</summary>
    public required IReadOnlyList<CosignedBy> Cosignatures { get; init; }

    /// <summary>Instant of the last entry.</summary>
    public required Instant? LastTime { get; init; }

    /// <summary>How many acts were decided again: all, unless something was found.</summary>
    public required ulong Decided { get; init; }

    /// <summary>What each office has done, alphabetical by office.</summary>
    public required IReadOnlyList<OfficeActs> Offices { get; init; }

    /// <summary>The decisions, in the order of the record.</summary>
    public required IReadOnlyList<VerifiedDecision> Decisions { get; init; }

    /// <summary>Documents in the copy whose words are those that acts cite.</summary>
    public required int DocumentsVerified { get; init; }

    /// <summary>Documents that acts cite and that are not in the copy: whoever exported it may not read them.</summary>
    public required int DocumentsNotIncluded { get; init; }

    /// <summary>The state of the community after the last entry that was decided again.</summary>
    public required Engine.Community Community { get; init; }

    /// <summary>Acts that are signed.</summary>
    public ulong SignedActs => Offices.Aggregate(0UL, (sum, office) => sum + office.SignedActs);

    /// <summary>Acts for which the key of a connection stands.</summary>
    public ulong UnsignedActs => Offices.Aggregate(0UL, (sum, office) => sum + office.Acts - office.SignedActs);
}

/// <summary>A member's cosignature.</summary>
/// <param name="Office">Such as "offices/ministry-idn".</param>
/// <param name="Time">The witness's own time.</param>
public sealed record CosignedBy(string Office, Instant Time);

/// <summary>How many acts an office has done.</summary>
/// <param name="Office">Such as "offices/ministry-idn".</param>
/// <param name="Acts">All.</param>
/// <param name="SignedActs">Those that are signed.</param>
public sealed record OfficeActs(string Office, ulong Acts, ulong SignedActs);
