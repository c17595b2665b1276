using System.Collections.Immutable;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>An objection or a hold. It lives on the proposal, through all its rounds, until its owner ends it.</summary>
/// <param name="Member">Its owner.</param>
/// <param name="Clauses">Clauses concerned; empty means the whole.</param>
/// <param name="Reasons">The document with its reasons, if given.</param>
/// <param name="HoldUntil">For a hold the last day for which time is asked; null for an objection.</param>
/// <param name="Entry">The entry that raised it.</param>
public sealed record Objection(string Member, ImmutableArray<string> Clauses, Fingerprint? Reasons, LocalDate? HoldUntil, ulong Entry)
{
    public bool IsHold => HoldUntil is not null;

    public bool IsHoldOn(LocalDate day) => HoldUntil >= day;
}
