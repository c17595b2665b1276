using AscConsensus.Client;
using AscConsensus.Coordinator.Recording;
using AscConsensus.Engine;
using AscConsensus.Journal;
using AscConsensus.Record;
using AscConsensus.V1;
using Microsoft.Extensions.Logging.Abstractions;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests.Copies;

/// <summary>An old copy of everything, put in its place by hand: no command marked it, and what is known of it lasts.</summary>
public sealed class OldCopyTests : OldCopyWorld
{
    [Fact]
    public async Task Reading_an_old_copy_does_not_take_away_the_proof_that_it_is_old()
    {
        File.Copy(Earlier, Journal, overwrite: true);
        await Coordinator.Restart();
        Assert.Equal(4ul, Opened(await Checkpoint()).Size);
        using (var watch = Coordinator.VietNam.Record.WatchEntries(new WatchEntriesRequest { FromEntry = 4 }))
        {
            Assert.True(await watch.ResponseStream.MoveNext(default));
        }

        await Coordinator.Restart();
        Assert.Contains("this coordinator has signed a checkpoint of 7", (await TakesNoActs()).Sentence, StringComparison.Ordinal);

        await Coordinator.Stop();
        Assert.Equal((4ul, 6ul, false), await Coordinator.Recover(Shorter(6)) is var some ? (some.Before, some.Size, some.TakesActs) : default);
        Assert.Equal((6ul, 7ul, true), await Coordinator.Recover(Mirror.Path) is var all ? (all.Before, all.Size, all.TakesActs) : default);
    }

    [Fact]
    public async Task That_a_member_showed_more_is_known_after_a_restart_and_after_a_recovery()
    {
        await PutBackEverything();
        Assert.Equal(4ul, await Coordinator.RecordSize());
        await Coordinator.ThatIsRefused(Reason.RecordBehind, () => Show(Mirror.Checkpoint!));

        await Coordinator.Restart();
        Assert.Contains("a member holds a signed checkpoint of 7", (await TakesNoActs()).Sentence, StringComparison.Ordinal);
        await Checkpoint();

        // Its own memory was as old as the journal: another member may hold more than this one.
        await Coordinator.Stop();
        Assert.Equal((7ul, 7ul, false), await Coordinator.Recover(Mirror.Path) is var all ? (all.Size, all.LastCheckpoint!.Value, all.TakesActs) : default);
        Assert.False((await Coordinator.Recover(Mirror.Path)).TakesActs);
        await Coordinator.Restart();
        await TakesNoActs();
        await Checkpoint();
        await DesksDecide();
    }

    // No disk is left but that of the backups: the file alone, without what lay beside it.
    [Fact]
    public async Task A_journal_that_was_put_in_place_by_hand_takes_no_acts()
    {
        File.Copy(Earlier, Journal, overwrite: true);
        File.Delete(SignedFile);
        await Coordinator.Restart();
        Assert.Contains("what this coordinator signed last is not known", (await TakesNoActs()).Sentence, StringComparison.Ordinal);

        await Coordinator.Stop();
        Assert.Equal((4ul, 6ul, false), await Coordinator.Recover(Shorter(6)) is var some ? (some.Before, some.Size, some.TakesActs) : default);
        Assert.Equal((6ul, 7ul, false), await Coordinator.Recover(Mirror.Path) is var all ? (all.Before, all.Size, all.TakesActs) : default);
        await Coordinator.Restart();
        await TakesNoActs();
        await DesksDecide();
    }

    [Fact]
    public async Task That_a_checkpoint_was_signed_is_remembered_from_the_founding_on()
    {
        await using var young = await RunningCoordinator.Start();
        var signed = young.Options.JournalFile + ".checkpoint";
        Assert.Equal(1ul, Opened(await File.ReadAllTextAsync(signed)).Size);

        // Nobody asks for another before the process dies.
        await young.Open();
        await young.Stop();
        Assert.Equal(1ul, Opened(await File.ReadAllTextAsync(signed)).Size);
        await young.Restart();
        Assert.Equal(4ul, (await young.Indonesia.Act(Position(Stance.Support))).Entry);
    }

    [Fact]
    public async Task That_a_member_showed_more_lasts_also_where_it_cannot_be_written_down()
    {
        await PutBackEverything();
        System.IO.Directory.CreateDirectory(Journal + ".shown");

        await Coordinator.ThatIsRefused(Reason.RecordBehind, () => Show(Mirror.Checkpoint!));

        Assert.Contains(Coordinator.Log.Lines, line => line.StartsWith("Error: The last signed checkpoint could not be written down", StringComparison.Ordinal));
        await Coordinator.Restart();
        await TakesNoActs();
    }

    [Theory]
    [InlineData("")]
    [InlineData("asc.example/amm\n7\n")]
    public async Task What_it_signed_last_and_cannot_read_is_asked_of_the_members(string torn)
    {
        await File.WriteAllTextAsync(SignedFile, torn);
        await Coordinator.Restart();
        await Checkpoint();
        Assert.Contains("what this coordinator signed last is not known", (await TakesNoActs()).Sentence, StringComparison.Ordinal);
        await Coordinator.Restart();
        await TakesNoActs();

        await DesksDecide();
    }

    [Fact]
    public async Task Checkpoints_are_signed_also_where_they_cannot_be_written_down()
    {
        await Coordinator.Restart();
        File.Delete(SignedFile);
        System.IO.Directory.CreateDirectory(SignedFile);
        await Act();

        Assert.Equal(8ul, Opened(await Checkpoint()).Size);

        Assert.Contains(Coordinator.Log.Lines, line => line.StartsWith("Error: The last signed checkpoint could not be written down", StringComparison.Ordinal));
        System.IO.Directory.Delete(SignedFile);
        await Act();
        await Checkpoint();
        Assert.Equal(9ul, Opened(await File.ReadAllTextAsync(SignedFile)).Size);
    }

    [Fact]
    public async Task Acts_that_wait_while_it_is_found_are_not_recorded()
    {
        await Coordinator.Stop();
        using var found = new ManualResetEventSlim();
        var journal = JournalDatabase.Open(Journal);
        await using var recorder = await Recorder.Open(journal, _ => Key, Coordinator.Clock, NullLogger<Recorder>.Instance, _ => { });
        var busy = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var write = recorder.Write((_, _) =>
        {
            busy.SetResult();
            found.Wait();
            return null;
        });
        await busy.Task;
        var waiting = recorder.Record(Statement(), []);

        recorder.OldCopy.FoundBehind(7, 9, new Checkpoint(Key.Verifier.Name, 9, LeafHash.Of([1])).Sign(Key));
        found.Set();

        await write;
        await Refused.With(Reason.RecordBehind, () => waiting);
        Assert.Equal(7ul, recorder.Published.Size);
    }

    private StatementToRecord Statement() => StatementToRecord.Unsigned(
        Key.Verifier.Name,
        new RequestKey(Office.MinistryOf("members/IDN"), Guid.NewGuid()),
        Position(Stance.Support),
        KeyId.Of(Coordinator.CertificateOf("offices/ministry-idn")));

    private string Shorter(ulong size)
    {
        using var folder = RecordFolder.Open(Coordinator.Beside("shorter"));
        folder.Append(Mirror.Leaves().Take((int)size));
        folder.WriteCheckpoint(new Checkpoint(Key.Verifier.Name, size, Mirror.RootAt(size)).Sign(Key));
        return folder.Path;
    }
}
