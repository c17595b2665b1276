using AscConsensus.Client;
using AscConsensus.Coordinator.Recording;
using AscConsensus.Engine;
using AscConsensus.Journal;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Microsoft.Extensions.Logging.Abstractions;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests.Copies;

/// <summary>An old copy of everything, put in its place by hand: no command marked it, and what is known of it lasts.</summary>
public sealed class OldCopyTests : IAsyncLifetime
{
    private RunningCoordinator coordinator = null!;
    private RecordFolder mirror = null!;
    private NoteSigner key = null!;

    private string Journal => coordinator.Options.JournalFile;

    private string SignedFile => Journal + ".checkpoint";

    private string Earlier => coordinator.Beside("earlier");

    // Four entries in the earlier copy, of the journal and of what is beside it; seven in a member's mirror.
    public async Task InitializeAsync()
    {
        coordinator = await RunningCoordinator.Start();
        key = CheckpointKeys.Of(coordinator.CheckpointVerifier.Name);
        await coordinator.Open();
        await Checkpoint();
        await coordinator.Stop();
        File.Copy(Journal, Earlier);
        File.Copy(SignedFile, Earlier + ".checkpoint");
        await coordinator.Restart();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => coordinator.Indonesia.Act(Position(Stance.Support))));
        mirror = await coordinator.Mirrored(coordinator.VietNam, "mirror", TheText.Citation);
        mirror.Dispose();
        await coordinator.Stop();
    }

    public async Task DisposeAsync()
    {
        key.Dispose();
        await coordinator.DisposeAsync();
    }

    [Fact]
    public async Task Reading_an_old_copy_does_not_take_away_the_proof_that_it_is_old()
    {
        File.Copy(Earlier, Journal, overwrite: true);
        await coordinator.Restart();
        Assert.Equal(4ul, Opened(await Checkpoint()).Size);
        using (var watch = coordinator.VietNam.Record.WatchEntries(new WatchEntriesRequest { FromEntry = 4 }))
        {
            Assert.True(await watch.ResponseStream.MoveNext(default));
        }

        await coordinator.Restart();
        Assert.Contains("this coordinator has signed a checkpoint of 7", (await TakesNoActs()).Sentence, StringComparison.Ordinal);

        await coordinator.Stop();
        Assert.Equal((4ul, 6ul, false), await coordinator.Recover(Shorter(6)) is var some ? (some.Before, some.Size, some.TakesActs) : default);
        Assert.Equal((6ul, 7ul, true), await coordinator.Recover(mirror.Path) is var all ? (all.Before, all.Size, all.TakesActs) : default);
    }

    [Fact]
    public async Task That_a_member_showed_more_is_known_after_a_restart_and_after_a_recovery()
    {
        await PutBackEverything();
        Assert.Equal(4ul, await coordinator.RecordSize());
        await coordinator.ThatIsRefused(Reason.RecordBehind, () => Show(mirror.Checkpoint!));

        await coordinator.Restart();
        Assert.Contains("a member holds a signed checkpoint of 7", (await TakesNoActs()).Sentence, StringComparison.Ordinal);
        await Checkpoint();

        // Its own memory was as old as the journal: another member may hold more than this one.
        await coordinator.Stop();
        Assert.Equal((7ul, 7ul, false), await coordinator.Recover(mirror.Path) is var all ? (all.Size, all.LastCheckpoint!.Value, all.TakesActs) : default);
        Assert.False((await coordinator.Recover(mirror.Path)).TakesActs);
        await coordinator.Restart();
        await TakesNoActs();
        await Checkpoint();
        await Show(mirror.Checkpoint!);
        Assert.Equal(7ul, (await coordinator.Indonesia.Act(Position(Stance.Support))).Entry);

        // Until it goes on from there, and remembers that.
        await Checkpoint();
        await coordinator.Restart();
        Assert.Equal(8ul, (await coordinator.Indonesia.Act(Position(Stance.Support))).Entry);
    }

    [Fact]
    public async Task Another_record_signed_with_its_key_stops_it_until_the_one_that_members_hold_is_back()
    {
        var fork = new Checkpoint(key.Verifier.Name, 4, LeafHash.Of([1])).Sign(key);
        await PutBackEverything();
        File.Delete(SignedFile);
        const string Why = "There are two records: a checkpoint of 4 entries was signed with this record's key, and it is not of the 4 entries here. "
            + "No acts are taken. The operator stops the coordinator, keeps both, shows them to all members, and puts back the one that they hold.";

        Assert.Equal(Why, (await coordinator.ThatIsRefused(Reason.RecordDiffers, () => Show(fork))).Sentence);

        Assert.Contains($"Critical: No acts are recorded. {Why}", coordinator.Log.Lines);
        Assert.Equal(Why, (await coordinator.ThatIsRefused(Reason.RecordDiffers, Act)).Sentence);
        await coordinator.Restart();
        Assert.Equal(Why, (await coordinator.ThatIsRefused(Reason.RecordDiffers, Act)).Sentence);
    }

    [Fact]
    public async Task Its_own_memory_of_another_record_stops_it_too()
    {
        await File.WriteAllTextAsync(SignedFile, new Checkpoint(key.Verifier.Name, 7, LeafHash.Of([1])).Sign(key));

        await coordinator.Restart();

        await coordinator.ThatIsRefused(Reason.RecordDiffers, Act);
    }

    [Theory]
    [InlineData("")]
    [InlineData("asc.example/amm\n7\n")]
    public async Task What_it_signed_last_and_cannot_read_is_asked_of_the_members(string torn)
    {
        await File.WriteAllTextAsync(SignedFile, torn);
        await coordinator.Restart();
        await Checkpoint();
        Assert.Contains("what was signed last cannot be read", (await TakesNoActs()).Sentence, StringComparison.Ordinal);
        await coordinator.Restart();
        await TakesNoActs();

        await Show(mirror.Checkpoint!);

        Assert.Equal(7ul, (await coordinator.Indonesia.Act(Position(Stance.Support))).Entry);
        await Checkpoint();
        await coordinator.Restart();
        Assert.Equal(8ul, (await coordinator.Indonesia.Act(Position(Stance.Support))).Entry);
    }

    [Fact]
    public async Task Checkpoints_are_signed_also_where_they_cannot_be_written_down()
    {
        await coordinator.Restart();
        File.Delete(SignedFile);
        System.IO.Directory.CreateDirectory(SignedFile);
        await Act();

        Assert.Equal(8ul, Opened(await Checkpoint()).Size);

        Assert.Contains(coordinator.Log.Lines, line => line.StartsWith("Error: The last signed checkpoint could not be written down", StringComparison.Ordinal));
        System.IO.Directory.Delete(SignedFile);
        await Act();
        await Checkpoint();
        Assert.Equal(9ul, Opened(await File.ReadAllTextAsync(SignedFile)).Size);
    }

    [Fact]
    public async Task Acts_that_wait_while_it_is_found_are_not_recorded()
    {
        await coordinator.Stop();
        using var found = new ManualResetEventSlim();
        var journal = JournalDatabase.Open(Journal);
        await using var recorder = await Recorder.Open(journal, _ => key, coordinator.Clock, NullLogger<Recorder>.Instance, _ => { });
        var busy = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var write = recorder.Write((_, _) =>
        {
            busy.SetResult();
            found.Wait();
            return null;
        });
        await busy.Task;
        var waiting = recorder.Record(Statement(), []);

        recorder.OldCopy.FoundBehind(7, 9, new Checkpoint(key.Verifier.Name, 9, LeafHash.Of([1])).Sign(key));
        found.Set();

        await write;
        await Refused.With(Reason.RecordBehind, () => waiting);
        Assert.Equal(7ul, recorder.Published.Size);
    }

    private StatementToRecord Statement() => StatementToRecord.Unsigned(
        key.Verifier.Name,
        new RequestKey(Office.MinistryOf("members/IDN"), Guid.NewGuid()),
        Position(Stance.Support),
        KeyId.Of(coordinator.CertificateOf("offices/ministry-idn")));

    private async Task PutBackEverything()
    {
        File.Copy(Earlier, Journal, overwrite: true);
        File.Copy(Earlier + ".checkpoint", SignedFile, overwrite: true);
        await coordinator.Restart();
    }

    private string Shorter(ulong size)
    {
        using var folder = RecordFolder.Open(coordinator.Beside("shorter"));
        folder.Append(mirror.Leaves().Take((int)size));
        folder.WriteCheckpoint(new Checkpoint(key.Verifier.Name, size, mirror.RootAt(size)).Sign(key));
        return folder.Path;
    }

    private async Task<string> Checkpoint() => (await coordinator.VietNam.Record.GetCheckpointAsync(new GetCheckpointRequest())).Checkpoint;

    private Checkpoint Opened(string text) =>
        AscConsensus.Record.Checkpoint.TryOpen(text, key.Verifier, out var checkpoint, out _, out var fault) ? checkpoint : throw new InvalidOperationException(fault);

    private Task<Receipt> Act() => coordinator.Indonesia.Act(Position(Stance.Support));

    private Task<Refusal> TakesNoActs() => coordinator.ThatIsRefused(Reason.RecordBehind, Act);

    private async Task Show(string checkpoint) => await coordinator.VietNam.Record.ShowCheckpointAsync(new ShowCheckpointRequest { Checkpoint = checkpoint });
}
