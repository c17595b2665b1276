namespace AscConsensus.Engine;

/// <summary>A proposal that was taken off the table while it was in a package, and so left it.</summary>
/// <param name="Proposal">Such as "proposals/idn-2026-3".</param>
/// <param name="Entry">The entry that did it: it is part of the story of the others too, whose rounds ended with it.</param>
public sealed record Departure(string Proposal, ulong Entry);
