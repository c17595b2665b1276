using AscConsensus.Record;
using AscConsensus.V1;
using Grpc.Core;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests;

public sealed class EntryWatchTests
{
    [Fact]
    public async Task Is_open_before_anything_happens()
    {
        await using var coordinator = await RunningCoordinator.Start();
        using var watch = coordinator.VietNam.Record.WatchEntries(new WatchEntriesRequest { FromEntry = 1 });

        await watch.ResponseHeadersAsync;
        var receipt = await coordinator.Submit();

        Assert.True(await watch.ResponseStream.NextEntry());
        Assert.Equal(receipt.Entry, watch.ResponseStream.Current.Entry.Entry_);
    }

    [Fact]
    public async Task Sends_the_checkpoint_after_the_entries_it_covers()
    {
        await using var coordinator = await RunningCoordinator.Start();
        using var watch = coordinator.VietNam.Record.WatchEntries(new WatchEntriesRequest());
        var last = await coordinator.Submit();
        ulong entries = 0;
        Checkpoint? checkpoint;
        do
        {
            for (Assert.True(await watch.ResponseStream.MoveNext()); watch.ResponseStream.Current.Entry is not null; Assert.True(await watch.ResponseStream.MoveNext()))
            {
                entries++;
            }

            Assert.True(Checkpoint.TryOpen(watch.ResponseStream.Current.Checkpoint, coordinator.CheckpointVerifier, out checkpoint, out _, out var fault), fault);
            Assert.Equal(entries, checkpoint.Size);
        }
        while (entries <= last.Entry);
    }

    [Fact]
    public async Task Neither_skips_nor_repeats_across_restarts()
    {
        await using var coordinator = await RunningCoordinator.Start();
        await coordinator.Open();
        var seen = new List<ulong>();
        for (var restarts = 0; restarts < 3; restarts++)
        {
            using var watch = coordinator.VietNam.Record.WatchEntries(new WatchEntriesRequest { FromEntry = (ulong)seen.Count });
            var acts = Task.WhenAll(Enumerable.Range(0, 20).Select(_ => coordinator.Indonesia.Act(Position(Stance.Support))));
            for (var i = 0; i < 10 && await watch.ResponseStream.NextEntry(); i++)
            {
                seen.Add(watch.ResponseStream.Current.Entry.Entry_);
            }

            await acts;
            await coordinator.Restart();
        }

        using var last = coordinator.VietNam.Record.WatchEntries(new WatchEntriesRequest { FromEntry = (ulong)seen.Count });
        for (var size = await coordinator.RecordSize(); (ulong)seen.Count < size && await last.ResponseStream.NextEntry();)
        {
            seen.Add(last.ResponseStream.Current.Entry.Entry_);
        }

        Assert.Equal(Enumerable.Range(0, 64).Select(number => (ulong)number), seen);
    }

    [Fact]
    public async Task Of_a_slow_reader_continues_from_the_journal()
    {
        await using var coordinator = await RunningCoordinator.Start();
        await coordinator.Open();

        // More than the coordinator keeps in memory for watchers.
        const int Many = 5000;
        await Parallel.ForAsync(0, Many, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (_, _) => await coordinator.Indonesia.Act(Position(Stance.Support)));
        using var watch = coordinator.VietNam.Record.WatchEntries(new WatchEntriesRequest());

        for (ulong number = 0; number < Many + 4; number++)
        {
            Assert.True(await watch.ResponseStream.NextEntry());
            Assert.Equal(number, watch.ResponseStream.Current.Entry.Entry_);
        }
    }

    [Fact]
    public async Task From_beyond_the_end_is_refused()
    {
        await using var coordinator = await RunningCoordinator.Start();
        using var watch = coordinator.VietNam.Record.WatchEntries(new WatchEntriesRequest { FromEntry = 2 });

        await Refused.With(Reason.AheadOfRecord, () => watch.ResponseStream.NextEntry());
    }

    [Fact]
    public async Task Ends_as_unavailable_when_the_coordinator_stops()
    {
        await using var coordinator = await RunningCoordinator.Start();
        using var watch = coordinator.VietNam.Record.WatchEntries(new WatchEntriesRequest { FromEntry = 1 });

        // The checkpoint; a stream that is stopped in the middle of a message is broken off, and says nothing.
        Assert.True(await watch.ResponseStream.MoveNext());

        var stopped = coordinator.Stop();

        var refusal = await Refused.With(Reason.Stopping, () => watch.ResponseStream.NextEntry());
        Assert.NotNull(refusal.RetryAfter);
        await stopped;
    }

    [Fact]
    public async Task That_is_given_up_leaves_its_place_to_another()
    {
        await using var coordinator = await RunningCoordinator.Start(options => options with { Limits = options.Limits with { StreamsPerOffice = 1 } });
        using (var given = coordinator.VietNam.Record.WatchEntries(new WatchEntriesRequest()))
        {
            Assert.True(await given.ResponseStream.NextEntry());
        }

        await Eventually(() => coordinator.VietNam.Invoker.Call(Rpcs.Named("WatchEntries"), []));
    }

    // A hang-up reaches the coordinator when it does.
    private static async Task Eventually(Func<Task> call)
    {
        while (true)
        {
            try
            {
                await call();
                return;
            }
            catch (RpcException e) when (e.StatusCode == StatusCode.ResourceExhausted)
            {
                await Task.Yield();
            }
        }
    }
}
