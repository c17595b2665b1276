using System.Collections.Immutable;

namespace AscConsensus.Engine;

/// <summary>What a proposal takes over from those it splits, merges, re-submits or changes: objections, never positions.</summary>
internal static class Derived
{
    /// <summary>
    /// Every objection, request for time and note that has not ended there stands here too, once. It is on the clauses it named if the new text has them all;
    /// otherwise on the whole. Who objected in the room was heard here too.
    /// </summary>
    public static Proposal WithObjectionsFrom(this Proposal proposal, IReadOnlyCollection<Proposal> sources)
    {
        var clauses = proposal.Text.Clauses.ToImmutableHashSet();
        var carried = sources
            .SelectMany(source => source.Objections.Where(objection => !objection.HasEnded).Select(objection => objection with
            {
                CarriedFrom = objection.CarriedFrom ?? source.Name,
                Clauses = objection.Clauses.All(clauses.Contains) ? objection.Clauses : [],
            }))
            .Where(objection => proposal.FindObjection(objection.Entry) is null)
            .DistinctBy(objection => objection.Entry)
            .OrderBy(objection => objection.Entry);
        var heard = sources.SelectMany(source => source.HeardInTheRoom);
        return proposal with { Objections = proposal.Objections.AddRange(carried), HeardInTheRoom = [.. proposal.HeardInTheRoom.Union(heard)] };
    }
}
