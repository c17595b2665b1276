using System.Collections.Concurrent;
using AscConsensus.Client.Tests.Record;
using AscConsensus.Journal;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.EndToEnd.Tests;

/// <summary>kill -9 of a coordinator under load, at moments that the load and a seed choose (invariants: acknowledged means recorded, for ever; once).</summary>
public sealed class KillTests
{
    private const int Kills = 100;

    [Fact]
    public async Task A_hundred_kills_lose_no_acknowledged_act_and_double_none()
    {
        using var community = await LoadedCommunity.Create();
        var acknowledged = await KillAgainAndAgain(community);

        var entries = Read(community.Journal);
        Assert.True(acknowledged.Count > Kills, $"Only {acknowledged.Count} acts were acknowledged: the kills met no load.");
        Assert.All(acknowledged, receipt => Assert.Equal(entries[(int)receipt.Entry].LeafHash, new Digest(receipt.LeafHash.Span)));
        Assert.Equal(acknowledged.Count, acknowledged.Select(receipt => receipt.Entry).Distinct().Count());
        Assert.Empty(Doubled(entries));
        Assert.Empty(Altered(entries));
        await ForeignVerifier.FindsSoundToo(await community.Export());
    }

    [Fact]
    public async Task What_is_looked_for_would_be_found()
    {
        using var community = await LoadedCommunity.Create();
        var entries = Read(community.Journal);
        var founding = entries[0];
        var altered = founding with { Leaf = [.. founding.Leaf[..^1], (byte)(founding.Leaf[^1] ^ 1)] };

        Assert.Single(Altered([altered, .. entries.Skip(1)]));
        Assert.Single(Doubled([.. entries, entries[^1]]));
    }

    private static async Task<IReadOnlyCollection<Receipt>> KillAgainAndAgain(LoadedCommunity community)
    {
        var random = new Random(20261015);
        var acknowledged = new ConcurrentBag<Receipt>();
        using var enough = new CancellationTokenSource();
        using var load = new Load(community, acknowledged.Add);
        var running = load.Run(enough.Token);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var coordinator = await community.StartCoordinator();
            await load.Acknowledges(acknowledged.Count + random.Next(1, 150));
            await coordinator.Kill();
        }

        await enough.CancelAsync();
        await running;
        return acknowledged;
    }

    private static List<StoredEntry> Read(string path)
    {
        using var journal = JournalDatabase.Open(path);
        return [.. journal.Replay()];
    }

    private static IEnumerable<StoredEntry> Altered(IEnumerable<StoredEntry> entries) =>
        entries.Where(entry => LeafHash.Of(entry.Leaf) != entry.LeafHash || !Leaf.TryDecode(entry.Leaf, out var leaf, out _) || leaf.Number != entry.Number);

    private static IEnumerable<(string Office, string RequestId)> Doubled(IEnumerable<StoredEntry> entries) => entries
        .Select(Request)
        .GroupBy(request => request)
        .Where(same => same.Count() > 1)
        .Select(same => same.Key);

    private static (string Office, string RequestId) Request(StoredEntry entry)
    {
        Assert.True(Leaf.TryDecode(entry.Leaf, out var leaf, out var fault), fault);
        var statement = Statement.Parser.ParseFrom(leaf.Body);
        return (statement.Office, statement.RequestId);
    }
}
