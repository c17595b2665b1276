using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace AscConsensus.Engine;

/// <summary>The proposals by name, in the order of their submission. Immutable.</summary>
/// <remarks>
/// Every position changes one of many thousands, so a change must be cheap: three levels of small arrays copy some sixty references, where the
/// balanced tree of an ImmutableDictionary makes a path of new nodes (half of an act's whole cost, when measured).
/// </remarks>
public sealed class ProposalShelf : IReadOnlyList<Proposal>
{
    public static readonly ProposalShelf Empty = new([], ImmutableDictionary<string, int>.Empty, []);

    private const int Width = 32;

    private readonly ImmutableArray<ImmutableArray<ImmutableArray<Proposal>>> rows;
    private readonly ImmutableDictionary<string, int> places;
    private readonly ImmutableSortedSet<int> live;

    private ProposalShelf(ImmutableArray<ImmutableArray<ImmutableArray<Proposal>>> rows, ImmutableDictionary<string, int> places, ImmutableSortedSet<int> live) =>
        (this.rows, this.places, this.live) = (rows, places, live);

    public int Count => places.Count;

    /// <summary>Those of which something may be awaited, in the same order: what is over costs nothing to whoever lists what is pending.</summary>
    public IEnumerable<Proposal> Live => live.Select(place => this[place]);

    public Proposal this[int place] => rows[place / Width / Width][place / Width % Width][place % Width];

    public Proposal this[string name] => this[places[name]];

    public bool TryGetValue(string name, [NotNullWhen(true)] out Proposal? proposal)
    {
        proposal = places.TryGetValue(name, out var place) ? this[place] : null;
        return proposal is not null;
    }

    public Proposal? Find(string name) => TryGetValue(name, out var proposal) ? proposal : null;

    public ProposalShelf Add(Proposal proposal)
    {
        var placed = proposal with { Place = Count };
        var grown = Count % (Width * Width) == 0 ? rows.Add([[placed]])
            : rows.SetItem(rows.Length - 1, Count % Width == 0 ? rows[^1].Add([placed]) : rows[^1].SetItem(rows[^1].Length - 1, rows[^1][^1].Add(placed)));
        return new(grown, places.Add(proposal.Name, Count), live.Add(Count));
    }

    /// <summary>With another state of a proposal that is here.</summary>
    public ProposalShelf With(Proposal proposal)
    {
        var place = proposal.Place;
        var (row, box) = (rows[place / Width / Width], place / Width % Width);
        var wasLive = this[place].IsLive;
        return new(
            rows.SetItem(place / Width / Width, row.SetItem(box, row[box].SetItem(place % Width, proposal))),
            places,
            proposal.IsLive == wasLive ? live : wasLive ? live.Remove(place) : live.Add(place));
    }

    public IEnumerator<Proposal> GetEnumerator() => rows.SelectMany(row => row).SelectMany(box => box).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
