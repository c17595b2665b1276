using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace AscConsensus.Engine;

/// <summary>The proposals by name, in the order of their submission. Immutable.</summary>
/// <remarks>
/// Every position changes one of many thousands, so a change must be cheap: two levels of arrays copy a few hundred references in one
/// stroke, where the balanced tree of an ImmutableDictionary makes a path of new nodes (half of an act's whole cost, when measured).
/// </remarks>
public sealed class ProposalShelf : IReadOnlyList<Proposal>
{
    public static readonly ProposalShelf Empty = new([], ImmutableDictionary<string, int>.Empty);

    private const int Width = 128;

    private readonly ImmutableArray<ImmutableArray<Proposal>> rows;
    private readonly ImmutableDictionary<string, int> places;

    private ProposalShelf(ImmutableArray<ImmutableArray<Proposal>> rows, ImmutableDictionary<string, int> places) =>
        (this.rows, this.places) = (rows, places);

    public int Count => places.Count;

    public Proposal this[int place] => rows[place / Width][place % Width];

    public Proposal this[string name] => this[places[name]];

    public bool TryGetValue(string name, [NotNullWhen(true)] out Proposal? proposal)
    {
        proposal = places.TryGetValue(name, out var place) ? this[place] : null;
        return proposal is not null;
    }

    public Proposal? Find(string name) => TryGetValue(name, out var proposal) ? proposal : null;

    public ProposalShelf Add(Proposal proposal) => new(
        Count % Width == 0 ? rows.Add([proposal]) : rows.SetItem(rows.Length - 1, rows[^1].Add(proposal)),
        places.Add(proposal.Name, Count));

    /// <summary>With another state of a proposal that is here.</summary>
    public ProposalShelf With(Proposal proposal)
    {
        var (row, column) = Math.DivRem(places[proposal.Name], Width);
        return new(rows.SetItem(row, rows[row].SetItem(column, proposal)), places);
    }

    public IEnumerator<Proposal> GetEnumerator() => rows.SelectMany(row => row).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
