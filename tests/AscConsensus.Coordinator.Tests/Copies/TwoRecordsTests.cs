using AscConsensus.Record;
using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests.Copies;

/// <summary>This record's key has signed two records: no acts are taken, and the documented commands lead back to the one that members hold.</summary>
public sealed class TwoRecordsTests : OldCopyWorld
{
    [Fact]
    public async Task Another_record_signed_with_its_key_stops_it_until_the_one_that_members_hold_is_back()
    {
        // The copy goes on for itself, further than the record that members hold, and signs that.
        await PutBackEverything();
        for (var act = 0; act < 6; act++)
        {
            await Coordinator.Philippines.Act(Position(Stance.Support));
        }

        Assert.Equal(10ul, Opened(await Checkpoint()).Size);
        const string Why = "There are two records: a checkpoint of 7 entries was signed with this record's key, and it is not of the 7 entries here. No acts are taken. "
            + "The operator stops the coordinator, keeps both, shows them to all members, and puts back the one that they hold: a backup of it with asc restore, what is missing with asc record recover.";
        Assert.Equal(Why, (await Coordinator.ThatIsRefused(Reason.RecordDiffers, () => Show(Mirror.Checkpoint!))).Sentence);
        Assert.Contains($"Critical: No acts are recorded. {Why}", Coordinator.Log.Lines);
        Assert.Equal(Why, (await Coordinator.ThatIsRefused(Reason.RecordDiffers, Act)).Sentence);
        await Coordinator.Restart();
        Assert.Equal(Why, (await Coordinator.ThatIsRefused(Reason.RecordDiffers, Act)).Sentence);
        await Coordinator.Stop();

        var aside = await Restore(Earlier);

        Assert.Equal((10ul, 7ul), (Opened(await File.ReadAllTextAsync(aside + ".checkpoint")).Size, Opened(await File.ReadAllTextAsync(aside + ".differing")).Size));
        Assert.Equal((4ul, 7ul, false), await Coordinator.Recover(Mirror.Path) is var all ? (all.Before, all.Size, all.TakesActs) : default);
        await Coordinator.Restart();
        await TakesNoActs();
        await DesksDecide();
    }

    [Fact]
    public async Task A_copy_that_went_on_for_itself_is_found_out_when_what_a_member_showed_is_to_come_back()
    {
        await PutBackEverything();
        await Coordinator.Philippines.Act(Position(Stance.Support));
        await Checkpoint();
        await Coordinator.ThatIsRefused(Reason.RecordBehind, () => Show(Mirror.Checkpoint!));
        await Coordinator.Stop();

        var refused = await Assert.ThrowsAsync<CopyRefusedException>(() => Coordinator.Recover(Mirror.Path));

        Assert.StartsWith("Entry 4 of the copy is another than entry 4 here: the two are not of one record, and this record's key has signed both.", refused.Message, StringComparison.Ordinal);
        await Restore(Earlier);
        Assert.Equal((4ul, 7ul, false), await Coordinator.Recover(Mirror.Path) is var all ? (all.Before, all.Size, all.TakesActs) : default);
        await Coordinator.Restart();
        await TakesNoActs();
        await DesksDecide();
    }

    [Fact]
    public async Task Its_own_memory_of_another_record_stops_it_too_until_the_record_is_put_back_by_the_command()
    {
        await File.WriteAllTextAsync(SignedFile, new Checkpoint(Key.Verifier.Name, 7, LeafHash.Of([1])).Sign(Key));

        await Coordinator.Restart();

        await Coordinator.ThatIsRefused(Reason.RecordDiffers, Act);
        var backup = Coordinator.Beside("record.backup");
        await Backup.Make(Journal, backup);
        await Coordinator.Stop();
        await Restore(backup);
        await Coordinator.Restart();
        await TakesNoActs();
        await DesksDecide();
    }

    [Fact]
    public async Task A_damaged_row_of_what_was_settled_accuses_nobody()
    {
        await File.WriteAllTextAsync(SignedFile, await File.ReadAllTextAsync(Earlier + ".checkpoint"));
        Tampered.With(Journal, "UPDATE checkpoint SET root = zeroblob(32) WHERE size = 4");
        await Coordinator.Restart();

        await Show(await File.ReadAllTextAsync(Earlier + ".checkpoint"));

        Assert.Equal(7ul, (await Act()).Entry);
    }

    private async Task<string> Restore(string copy)
    {
        var restored = await Restoration.Make(copy, Journal, Coordinator.Options.CheckpointKeyFile, Coordinator.Clock.Now);
        Assert.Null(restored.LastCheckpoint);
        return restored.Aside!;
    }
}
