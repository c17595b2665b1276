using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>One thing one office is expected to do next. Computed from the rules, never stored.</summary>
/// <param name="Proposal">The proposal concerned.</param>
/// <param name="Resource">The round or consultation concerned; the proposal's own name otherwise.</param>
/// <param name="Office">Who is awaited.</param>
/// <param name="Kind">What is awaited.</param>
/// <param name="Since">Since when.</param>
/// <param name="Due">Until when, if there is a date.</param>
public sealed record PendingItem(Proposal Proposal, string Resource, Office Office, PendingKind Kind, Instant Since, Instant? Due);
