using AscConsensus.Engine.Tests.RandomWalk;

namespace AscConsensus.Engine.Tests;

public class FingerprintMapTests
{
    private const int Many = 5000;

    [Fact]
    public void What_was_put_in_last_is_found_and_nothing_else()
    {
        var chance = new Chance(1);
        var model = new Dictionary<Fingerprint, string>();
        var map = FingerprintMap<string>.Empty;
        for (var i = 0; i < Many; i++)
        {
            // One in four is another value of one that is there.
            var key = model.Count > 0 && chance.In100(25) ? model.Keys.ElementAt(i % model.Count) : new Fingerprint(chance.Bytes(Fingerprint.Length));
            (model[key], map) = ($"{i}", map.With(key, $"{i}"));
            Assert.Equal(model.Count, map.Count);
        }

        Assert.All(model, it => Assert.Equal(it.Value, map[it.Key]));
        Assert.Equal(model.OrderBy(it => it.Key.ToString()), map.OrderBy(it => it.Key.ToString()));
        Assert.Equal(map.Select(it => it.Key), map.Keys);
        Assert.Equal(map.Select(it => it.Value), map.Values);
        var unknown = new Fingerprint(chance.Bytes(Fingerprint.Length));
        Assert.False(map.ContainsKey(unknown));
        Assert.Contains(unknown.ToString(), Assert.Throws<KeyNotFoundException>(() => map[unknown]).Message);
    }

    [Fact]
    public void Fingerprints_that_were_made_to_lie_close_are_told_apart()
    {
        // Each differs from the others in one bit of 256.
        var keys = Enumerable.Range(0, Fingerprint.Length * 8).Select(Bit).Append(new Fingerprint(new byte[Fingerprint.Length])).ToList();

        var map = keys.Aggregate(FingerprintMap<string>.Empty, (all, key) => all.With(key, key.ToString()));

        Assert.Equal(keys.Count, map.Count);
        Assert.All(keys, key => Assert.Equal(key.ToString(), map[key]));
        Assert.All(keys, key => Assert.False(keys.Where(it => it != key).Aggregate(FingerprintMap<string>.Empty, (all, it) => all.With(it, "")).ContainsKey(key)));
    }

    [Fact]
    public void A_map_stays_as_it_was_when_another_is_made_of_it()
    {
        var (first, second) = (Paper.Named("first"), Paper.Named("second"));
        var before = FingerprintMap<string>.Empty.With(first, "one");

        var after = before.With(first, "another").With(second, "two");

        Assert.Equal("one", before[first]);
        Assert.Single(before);
        Assert.False(before.ContainsKey(second));
        Assert.Equal("another", after[first]);
        Assert.Same(after, after.With(second, after[second]));
    }

    [Fact]
    public void The_order_is_that_of_the_fingerprints_not_of_their_coming()
    {
        var keys = Enumerable.Range(0, 100).Select(number => Paper.Named($"{number}")).ToList();
        var map = keys.Aggregate(FingerprintMap<string>.Empty, (all, key) => all.With(key, ""));

        Assert.Equal(map.Keys, keys.AsEnumerable().Reverse().Aggregate(FingerprintMap<string>.Empty, (all, key) => all.With(key, "")).Keys);
    }

    private static Fingerprint Bit(int number)
    {
        var bytes = new byte[Fingerprint.Length];
        bytes[number / 8] = (byte)(1 << (number % 8));
        return new Fingerprint(bytes);
    }
}
