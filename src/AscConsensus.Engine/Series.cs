using System.Collections.Immutable;
using System.Globalization;

namespace AscConsensus.Engine;

/// <summary>Things numbered through a year, such as "decisions/2026-1", in the order of their entry. Immutable.</summary>
/// <typeparam name="T">What is numbered.</typeparam>
public sealed class Series<T>
    where T : class, INumbered
{
    public static readonly Series<T> Empty = new([], ImmutableDictionary<string, int>.Empty, ImmutableDictionary<int, int>.Empty);

    private readonly ImmutableDictionary<string, int> places;
    private readonly ImmutableDictionary<int, int> lastOfYear;

    private Series(ImmutableList<T> items, ImmutableDictionary<string, int> places, ImmutableDictionary<int, int> lastOfYear) =>
        (Items, this.places, this.lastOfYear) = (items, places, lastOfYear);

    /// <summary>The first one first.</summary>
    public ImmutableList<T> Items { get; }

    public T this[string name] => Items[places[name]];

    public T? Find(string name) => places.TryGetValue(name, out var place) ? Items[place] : null;

    /// <summary>The name of the next one of a year.</summary>
    public string Next(string collection, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{collection}{year}-{lastOfYear.GetValueOrDefault(year) + 1}");

    public Series<T> Add(T item, int year) =>
        new(Items.Add(item), places.Add(item.Name, Items.Count), lastOfYear.SetItem(year, lastOfYear.GetValueOrDefault(year) + 1));

    /// <summary>With another state of one that is here.</summary>
    public Series<T> With(T item) => new(Items.SetItem(places[item.Name], item), places, lastOfYear);
}

/// <summary>What has its name from a <see cref="Series{T}"/>.</summary>
public interface INumbered
{
    /// <summary>Such as "groups/2026-1".</summary>
    string Name { get; }
}
