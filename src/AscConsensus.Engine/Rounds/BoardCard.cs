using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>One matter on the Chair's board: a round, or a proposal on which one can be opened.</summary>
/// <param name="Column">What the Chair can do about it.</param>
/// <param name="Proposal">The proposal.</param>
/// <param name="Round">Null where none is open or to be announced.</param>
/// <param name="Sentence">The engine's sentence of the round, or of the proposal.</param>
/// <param name="Due">When the last answer is due, if any is.</param>
/// <param name="Received">Electors whose position is in.</param>
/// <param name="Electors">All electors.</param>
public sealed record BoardCard(BoardColumn Column, Proposal Proposal, Round? Round, string Sentence, Instant? Due, int Received, int Electors);
