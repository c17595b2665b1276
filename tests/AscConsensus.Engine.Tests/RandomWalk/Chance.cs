namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>Seeded choices.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool In100(int cases) => random.Next(100) < cases;

    public int Below(int limit) => random.Next(limit);

    public long Between(long from, long until) => random.NextInt64(from, until);

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    public T Of<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>One of the items, or default where there is none.</summary>
    public T? OfAny<T>(IEnumerable<T> items) => items.ToList() is { Count: > 0 } list ? Of(list) : default;

    /// <summary>A name with a weight.</summary>
    public T Weighted<T>(IReadOnlyList<(T Item, int Weight)> items)
    {
        var left = random.Next(items.Sum(item => item.Weight));
        foreach (var (item, weight) in items)
        {
            left -= weight;
            if (left < 0)
            {
                return item;
            }
        }

        throw new InvalidOperationException("Weights are positive.");
    }
}
