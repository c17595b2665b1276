using System.Collections.Immutable;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>One proposal, and where every member stands on it.</summary>
public sealed record MatrixRow
{
    public required Proposal Proposal { get; init; }

    /// <summary>The open round, or the latest; null before the first.</summary>
    public required Round? Round { get; init; }

    /// <summary>The engine's sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>When the last answer in the round is due, while it takes answers.</summary>
    public required Instant? Due { get; init; }

    /// <summary>One for each of <see cref="Matrix.Columns"/>, in their order.</summary>
    public required ImmutableArray<MatrixCell> Cells { get; init; }

    /// <summary>Electors whose position is in.</summary>
    public required int Received { get; init; }

    public required int Electors { get; init; }

    /// <summary>Objections, requests for time and notes that stand.</summary>
    public required int Objections { get; init; }

    /// <summary>Whole days in the phase, in the community's zone.</summary>
    public required int PhaseDays { get; init; }
}

/// <summary>Where one member stands on one proposal.</summary>
/// <param name="Code">S, N, R, A, H, O or X, with an asterisk if ad referendum; a dash where a position is awaited; a space where none is due.</param>
/// <param name="StaleRevision">The revision that was answered, where it is not the present one: shown, never counted. 0 otherwise.</param>
/// <param name="AwaitedDays">Whole days since a position or a confirmation is awaited; 0 where none is.</param>
/// <param name="IsUnconfirmed">Whether a note received by other means waits for the ministry's word.</param>
public sealed record MatrixCell(string Code, uint StaleRevision, int AwaitedDays, bool IsUnconfirmed);
