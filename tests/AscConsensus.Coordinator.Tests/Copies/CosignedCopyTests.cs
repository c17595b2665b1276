using AscConsensus.Coordinator.Tests.Signing;
using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests.Copies;

/// <summary>A member's mirror under a checkpoint that witnesses have cosigned, as every mirror of a community with witnesses is.</summary>
public sealed class CosignedCopyTests
{
    [Fact]
    public async Task Brings_back_the_missing_entries_and_what_was_cosigned()
    {
        await using var coordinator = await RunningCoordinator.Start(policy: new RecordPolicy { Witnesses = 2 });
        using var indonesia = await SigningDesk.Enrolled(coordinator, "offices/ministry-idn");
        using var philippines = await SigningDesk.Enrolled(coordinator, "offices/ministry-phl");
        await coordinator.Open();
        var (journal, copy) = (coordinator.Options.JournalFile, coordinator.Beside("record.backup"));
        var backup = await Backup.Make(journal, copy);
        await coordinator.VietNam.Act(Position(Stance.Support));
        await coordinator.Philippines.Act(Position(Stance.Support));
        foreach (var desk in new[] { indonesia, philippines })
        {
            await desk.Cosign(desk.Cosigned(await desk.Checkpoint()));
        }

        using var mirror = await coordinator.Mirrored(coordinator.VietNam, "mirror", TheText.Citation);
        var witnessed = await Witnessed();
        Assert.Equal(mirror.Checkpoint, witnessed);
        await coordinator.Stop();
        await Restoration.Make(copy, journal, coordinator.Options.CheckpointKeyFile, coordinator.Clock.Now);

        var recovered = await coordinator.Recover(mirror.Path);

        Assert.Equal(new Recovered(backup.Size, backup.Size + 2, mirror.Tree.Root, 0, recovered.Lost, backup.Size + 2, TakesActs: true), recovered);
        Assert.Empty(recovered.Lost.Missing);
        await coordinator.Restart();
        Assert.Equal(witnessed, await Witnessed());
        await coordinator.Indonesia.Act(Position(Stance.Support));

        async Task<string> Witnessed() => (await coordinator.VietNam.Record.GetCheckpointAsync(new GetCheckpointRequest { Witnessed = true })).Checkpoint;
    }
}
