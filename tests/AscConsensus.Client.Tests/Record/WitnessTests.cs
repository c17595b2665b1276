using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Client.Tests;

/// <summary>A witness never puts its name to a smaller record than before, nor to another.</summary>
public sealed class WitnessTests
{
    [Fact]
    public async Task It_cosigns_what_the_desk_has_verified()
    {
        await using var desk = await VerifyingDesk.Start();
        using var client = desk.Connect();
        var verified = await client.Record.VerifyAsync();
        Assert.True(await (await client.Record.CreateWitnessAsync()).CosignAsync(verified!));
        Assert.True(SignedNote.TryParse(Assert.Single(desk.Record.Cosigned), out var note, out _));
        Assert.Equal(VerifyingDesk.Now.ToUnixTimeSeconds(), Cosignature.TimeIn(note, desk.Witness.Verifier));
        Assert.True(note.IsSignedBy(desk.Record.Kept.Key.Verifier));
    }

    [Fact]
    public async Task It_sends_a_cosignature_once()
    {
        await using var desk = await VerifyingDesk.Start();
        using var client = desk.Connect();
        using var witness = await client.Record.CreateWitnessAsync();
        var verified = (await client.Record.VerifyAsync())!;
        await witness.CosignAsync(verified);
        await witness.CosignAsync(verified);
        Assert.True(SignedNote.TryParse(Assert.Single(desk.Record.Cosigned), out var note, out _));

        // After a restart it is told so by the checkpoint itself.
        using var later = desk.Connect();
        await (await later.Record.CreateWitnessAsync()).CosignAsync(new(verified.Checkpoint, note));
        Assert.Single(desk.Record.Cosigned);
    }

    [Fact]
    public async Task After_a_restart_it_does_not_cosign_a_smaller_record()
    {
        await using var desk = await VerifyingDesk.Start();
        var smaller = (await desk.Verify())!;
        desk.Record.Kept.Grow(5);
        using (var client = desk.Connect())
        {
            Assert.True(await (await client.Record.CreateWitnessAsync()).CosignAsync((await client.Record.VerifyAsync())!));
        }

        using var restarted = desk.Connect();
        await restarted.Record.VerifyAsync();
        Assert.False(await (await restarted.Record.CreateWitnessAsync()).CosignAsync(smaller));
        Assert.Single(desk.Record.Cosigned);
    }

    [Fact]
    public async Task What_it_was_about_to_send_when_it_was_killed_counts_as_cosigned()
    {
        await using var desk = await VerifyingDesk.Start();
        var smaller = (await desk.Verify())!;
        desk.Record.Kept.Grow(5);
        using (var client = desk.Connect())
        {
            var verified = (await client.Record.VerifyAsync())!;
            desk.Record.TakesNoCosignatures = true;
            using var witness = await client.Record.CreateWitnessAsync();
            await Assert.ThrowsAsync<RefusedException>(() => witness.CosignAsync(verified));
        }

        desk.Record.TakesNoCosignatures = false;

        // The smaller state of everything else comes back, as from a backup.
        await File.WriteAllTextAsync(Path.Combine(desk.Folder, "checkpoint"), smaller.Note.ToString());
        using var restarted = desk.Connect();
        Assert.Equal(15ul, (await restarted.Record.VerifyAsync())!.Size);
        Assert.False(await (await restarted.Record.CreateWitnessAsync()).CosignAsync(smaller));
        Assert.True(await (await restarted.Record.CreateWitnessAsync()).CosignAsync((await restarted.Record.VerifyAsync())!));
        Assert.Equal(15ul, SizeOf(Assert.Single(desk.Record.Cosigned)));
    }

    [Fact]
    public async Task Another_record_of_the_same_size_stops_it()
    {
        await using var desk = await VerifyingDesk.Start();
        using var client = desk.Connect();
        using var witness = await client.Record.CreateWitnessAsync();
        await witness.CosignAsync((await client.Record.VerifyAsync())!);
        var fork = desk.Record.Kept.Fork(9).Grow(1, lateDays: 60);
        Assert.True(SignedNote.TryParse(fork.Note(10), out var note, out _));
        await Assert.ThrowsAsync<RecordNotTrustedException>(() => witness.CosignAsync(new(fork.At(10), note)));
        Assert.Single(desk.EvidenceFolders);
    }

    [Fact]
    public async Task Programs_that_race_with_one_profile_never_go_back()
    {
        await using var desk = await VerifyingDesk.Start(300);
        var time = new CountingTime();
        await desk.Verify();
        var checkpoints = Enumerable.Range(1, 200).Select(at => Of(desk.Record.Kept, (ulong)(at + 100))).ToList();

        // Each has its own order; the instants of the cosignatures say in which they were made.
        await Task.WhenAll(Enumerable.Range(0, 4).Select(program => Task.Run(async () =>
        {
            using var client = desk.Connect(options => options with { Time = time });
            await client.Record.VerifyAsync();
            using var witness = await client.Record.CreateWitnessAsync();
            foreach (var checkpoint in checkpoints.Where((_, at) => at % 4 == program || at % 7 == 0))
            {
                await witness.CosignAsync(checkpoint);
            }
        })));
        var made = desk.Record.Cosigned.OrderBy(note => TimeOf(desk, note)).Select(SizeOf).ToList();
        Assert.Equal(made.Order(), made);
        Assert.Equal(300ul, made[^1]);
        Assert.True(made.Count > 50);
    }

    [Fact]
    public async Task Unattended_it_outlives_an_outage_and_says_so_once()
    {
        await using var desk = await VerifyingDesk.Start();
        using var client = desk.Connect(options => options with { Patience = TimeSpan.FromMilliseconds(1) });
        using var witness = await client.Record.CreateWitnessAsync();
        using var mirror = RecordMirror.Open(client);
        desk.Record.Outage = new RpcException(new Status(StatusCode.Unavailable, ""));
        var told = new Told(() => desk.Record.Outage = null);
        Assert.Equal(10ul, (await witness.FollowAsync(mirror, told).FirstAsync()).Size);
        Assert.Single(told.Outages);
        Assert.Single(desk.Record.Cosigned);
    }

    // docs/errors.md: the operator, or time, mends each.
    [Theory]
    [InlineData(Reason.RecordBehind)]
    [InlineData(Reason.AheadOfRecord)]
    [InlineData(Reason.StorageFull)]
    [InlineData(Reason.Overloaded)]
    [InlineData(Reason.ClockBehindRecord)]
    [InlineData(Reason.Stopping)]
    public async Task Unattended_it_outlives_refusals_that_pass(Reason reason)
    {
        await using var desk = await VerifyingDesk.Start();
        using var client = desk.Connect(options => options with { Patience = TimeSpan.FromMilliseconds(1) });
        using var witness = await client.Record.CreateWitnessAsync();
        using var mirror = RecordMirror.Open(client);
        desk.Record.Outage = Refusal.Of(reason, "Not now.").ToException();
        var told = new Told(() => desk.Record.Outage = null);
        Assert.Equal(10ul, (await witness.FollowAsync(mirror, told).FirstAsync()).Size);
        Assert.Equal(reason, Assert.IsType<RefusedException>(Assert.Single(told.Outages)).Reason);
    }

    [Fact]
    public async Task Unattended_it_ends_by_a_refusal_that_does_not_pass()
    {
        await using var desk = await VerifyingDesk.Start();
        using var client = desk.Connect();
        using var witness = await client.Record.CreateWitnessAsync();
        using var mirror = RecordMirror.Open(client);
        desk.Record.Outage = Refusal.Of(Reason.NotEnrolled, "Not this key.").ToException();
        await Assert.ThrowsAsync<RefusedException>(async () => await witness.FollowAsync(mirror).FirstAsync());
    }

    private static VerifiedCheckpoint Of(KeptRecord record, ulong size) =>
        SignedNote.TryParse(record.Note(size), out var note, out var fault) ? new(record.At(size), note) : throw new InvalidOperationException(fault);

    private static ulong SizeOf(string note) => SignedNote.TryParse(note, out var signed, out _) && Checkpoint.TryParse(signed.Text, out var checkpoint) ? checkpoint.Size : 0;

    private static long? TimeOf(VerifyingDesk desk, string note) => SignedNote.TryParse(note, out var signed, out _) ? Cosignature.TimeIn(signed, desk.Witness.Verifier) : null;

    private sealed class Told(Action then) : IProgress<Exception>
    {
        public List<Exception> Outages { get; } = [];

        public void Report(Exception value)
        {
            Outages.Add(value);
            then();
        }
    }

    /// <summary>A clock that is a second later each time it is asked.</summary>
    private sealed class CountingTime : TimeProvider
    {
        private long asked;

        public override DateTimeOffset GetUtcNow() => VerifyingDesk.Now.AddSeconds(Interlocked.Increment(ref asked));
    }
}
