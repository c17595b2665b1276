using AscConsensus.Protocol;
using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Client.Tests;

public sealed class WatchTests : IDisposable
{
    private readonly CertificateAuthority authority = CertificateAuthority.Create("Test desks", TimeProvider.System);
    private readonly FakeRecord service = new();

    [Fact]
    public async Task Every_entry_comes_once_across_breaks()
    {
        service.BreakAfter = 3;
        service.With = new RpcException(new Status(StatusCode.Unavailable, "The line broke."));
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], await Watch(0, 10));
        Assert.Equal([0ul, 3ul, 6ul, 9ul], service.Asked);
    }

    [Fact]
    public async Task A_coordinator_that_ends_the_watch_politely_is_asked_again()
    {
        service.BreakAfter = 5;
        Assert.Equal([2, 3, 4, 5, 6, 7, 8, 9], await Watch(2, 8));
        Assert.Equal([2ul, 7ul], service.Asked);
    }

    [Fact]
    public async Task A_restart_of_the_coordinator_is_survived()
    {
        var first = await FakeCoordinator.Start(authority, service);
        using var desk = new Desk(authority, first.Port);
        var seen = new List<ulong>();
        service.Length = 4;
        await using (var watch = desk.Client.Record.WatchAsync().GetAsyncEnumerator())
        {
            await See(watch, seen, 4);
            await first.DisposeAsync();
            service.Length = 8;
            var waiting = See(watch, seen, 4);
            await using var second = await FakeCoordinator.Start(authority, service, port: first.Port);
            await waiting;
        }

        Assert.Equal([0ul, 1, 2, 3, 4, 5, 6, 7], seen);
    }

    [Fact]
    public async Task A_gap_stops_the_desk()
    {
        service.Sent = number => number < 4 ? number : number + 1;
        var found = await Assert.ThrowsAsync<RecordNotTrustedException>(() => Watch(0, 10));
        Assert.Contains("sent entry 5 where entry 4 is due", found.Finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repetition_stops_the_desk()
    {
        service.Sent = number => number < 4 ? number : number - 1;
        await Assert.ThrowsAsync<RecordNotTrustedException>(() => Watch(0, 10));
    }

    [Fact]
    public async Task A_credential_that_ended_ends_the_watch()
    {
        service.BreakAfter = 3;
        service.With = Refusal.Of(Reason.CredentialRevoked, "The credential was revoked.").ToException();
        var refused = await Assert.ThrowsAsync<RefusedException>(() => Watch(0, 10));
        Assert.Equal(Reason.CredentialRevoked, refused.Reason);
        Assert.Single(service.Asked);
    }

    [Fact]
    public async Task A_watch_that_never_began_ends_with_patience()
    {
        using var desk = new Desk(authority, 1);
        await Assert.ThrowsAsync<CoordinatorUnreachableException>(async () => await desk.Client.Record.WatchAsync().FirstAsync());
    }

    [Fact]
    public async Task A_watch_ends_where_trying_again_does_not_help()
    {
        using var another = CertificateAuthority.Create("Others' desks", TimeProvider.System);
        var first = await FakeCoordinator.Start(authority, service);
        using var desk = new Desk(authority, first.Port);
        await using var watch = desk.Client.Record.WatchAsync().GetAsyncEnumerator();
        await watch.MoveNextAsync();
        await first.DisposeAsync();
        await using var second = await FakeCoordinator.Start(another, service, port: first.Port);
        var ended = await Assert.ThrowsAsync<CoordinatorUnreachableException>(async () =>
        {
            while (await watch.MoveNextAsync())
            {
            }
        });
        Assert.False(ended.MayPass);
    }

    [Fact]
    public async Task An_entry_says_who_did_what()
    {
        await using var coordinator = await FakeCoordinator.Start(authority, service);
        using var desk = new Desk(authority, coordinator.Port);
        var entry = await desk.Client.Record.WatchAsync(7).FirstAsync();
        Assert.Equal("offices/secretary-general", entry.Statement.Office);
        Assert.IsType<SetGoals>(entry.Act);
        Assert.NotNull(entry.ActorKey);
    }

    public void Dispose() => authority.Dispose();

    private static async Task See(IAsyncEnumerator<WatchedEntry> watch, List<ulong> seen, int count)
    {
        for (; count > 0; count--)
        {
            await watch.MoveNextAsync();
            seen.Add(watch.Current.Number);
        }
    }

    private async Task<IEnumerable<int>> Watch(ulong from, int count)
    {
        await using var coordinator = await FakeCoordinator.Start(authority, service);
        using var desk = new Desk(authority, coordinator.Port);
        var seen = await desk.Client.Record.WatchAsync(from).Take(count).ToListAsync();
        return seen.Select(entry => (int)entry.Number);
    }
}
