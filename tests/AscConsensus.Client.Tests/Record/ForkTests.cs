namespace AscConsensus.Client.Tests;

/// <summary>A coordinator that shows a desk another record than before is found out, however it comes by it.</summary>
public sealed class ForkTests
{
    private const int Largest = 200;

    [Fact]
    public async Task A_fork_at_any_size_is_found_and_stops_the_desk()
    {
        await using var desk = await VerifyingDesk.Start(1);
        var honest = desk.Record.Kept.Grow(Largest);
        var missed = new List<int>();
        for (var size = 2; size <= Largest; size++)
        {
            desk.Record.Kept = honest.Fork((ulong)size);
            using var client = desk.Connect(options => options with { Record = RecordPlacement.In(Path.Combine(desk.Folder, $"{size}")) });
            await client.Record.VerifyAsync();

            // The last of the entries that the desk has verified is another, or missing: in a record as long, longer, much longer, or shorter.
            var fork = honest.Fork((ulong)size - 1);
            desk.Record.Kept = (size % 4) switch
            {
                0 => fork.Grow(1, lateDays: 60),
                1 => fork.Grow(2, lateDays: 60),
                2 => fork.Grow(1 + size, lateDays: 60),
                _ => fork,
            };
            if (!await Finds(client, size))
            {
                missed.Add(size);
            }
        }

        Assert.Empty(missed);
    }

    [Fact]
    public async Task A_record_that_only_grows_is_never_suspected()
    {
        await using var desk = await VerifyingDesk.Start(1);
        using var client = desk.Connect();
        for (var size = 2; size <= Largest; size++)
        {
            desk.Record.Kept.Grow(1);
            Assert.Equal((ulong)size, (await client.Record.VerifyAsync())!.Size);
            if (size % 20 == 0)
            {
                Assert.Equal((ulong)size, (await desk.Verify())!.Size);
                await VerifyingDesk.Act(client);
                size++;
            }
        }

        Assert.Empty(desk.EvidenceFolders);
    }

    [Fact]
    public async Task A_line_that_is_made_anew_between_two_calls_is_no_reason_to_believe_who_answers_on_it()
    {
        using var authority = CertificateAuthority.Create("Test desks", TimeProvider.System);
        var kept = KeptRecord.Of(20);
        var first = await FakeCoordinator.Start(authority, new FakeRecord { Kept = kept });
        using var desk = new Desk(authority, first.Port);
        await desk.Client.Record.VerifyAsync();
        await first.DisposeAsync();
        await using var second = await FakeCoordinator.Start(authority, new FakeRecord { Kept = kept.Fork(15).Grow(10, lateDays: 60) }, port: first.Port);
        await Assert.ThrowsAsync<RecordNotTrustedException>(async () => await desk.Client.Record.ListAsync(10).FirstAsync());
    }

    [Fact]
    public async Task A_line_that_breaks_while_the_record_is_looked_at_is_no_reason_to_believe_who_answers_on_the_next()
    {
        await using var desk = await VerifyingDesk.Start(20);
        await desk.Verify();
        using var client = desk.Connect();
        var fork = desk.Record.Kept.Fork(15).Grow(10, lateDays: 60);
        desk.Record.Checkpoint = honest =>
        {
            if (desk.Record.Kept != fork)
            {
                client.Record.Verified.LineBroke();
                desk.Record.Kept = fork;
            }

            return honest;
        };
        await Assert.ThrowsAsync<RecordNotTrustedException>(() => client.Directory.GetCallerAsync());
    }

    // By each of the three ways on which a desk gets checkpoints: as it connects, with the receipt of an act, and with a watch.
    private static async Task<bool> Finds(AscClient client, int size)
    {
        Func<Task> look = (size / 4 % 3) switch
        {
            0 => () => client.Record.VerifyAsync(),
            1 => () => VerifyingDesk.Act(client),
            _ => async () => await client.Record.WatchAsync((ulong)size - 1).Take(2 * size).CountAsync(),
        };
        try
        {
            await look();
            return false;
        }
        catch (RecordNotTrustedException found)
        {
            var again = await Assert.ThrowsAsync<RecordNotTrustedException>(() => client.Directory.GetCallerAsync());
            return again.Evidence == found.Evidence
                && File.Exists(Path.Combine(found.Evidence, "checkpoint-verified.txt"))
                && (await File.ReadAllTextAsync(Path.Combine(found.Evidence, "found.txt"))).StartsWith(found.Finding, StringComparison.Ordinal);
        }
    }
}
