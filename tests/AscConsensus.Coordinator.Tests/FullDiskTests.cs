using AscConsensus.Client;
using AscConsensus.Coordinator.Tests.Signing;
using AscConsensus.Journal.Tests;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Tests;

/// <summary>A disk that fills up under a coordinator: nothing half-done, reading goes on, and once there is room the same request is recorded.</summary>
public sealed class FullDiskTests
{
    [SmallDiskFact]
    public async Task Refuses_acts_goes_on_reading_and_recovers()
    {
        using var disk = new SmallDisk();
        var ballast = Path.Combine(disk.Root, "ballast");
        await File.WriteAllBytesAsync(ballast, new byte[3 * 1024 * 1024]);
        await using var coordinator = await RunningCoordinator.Start(options =>
        {
            var journal = Path.Combine(disk.Root, "journal.db");
            File.Copy(options.JournalFile, journal);
            return options with { JournalFile = journal };
        });

        var (refused, requestId) = await FillUp(coordinator);
        await coordinator.ThatIsRefused(Reason.StorageFull, () => coordinator.SecretaryGeneral.Act(refused.Act, [refused.Decision.Document], requestId));
        File.Delete(ballast);
        var receipt = await coordinator.SecretaryGeneral.Act(refused.Act, [refused.Decision.Document], requestId);

        Assert.Equal(receipt.Entry + 1, await coordinator.RecordSize());
        await coordinator.Restart();
        Assert.Equal(receipt, await coordinator.SecretaryGeneral.Act(refused.Act, [refused.Decision.Document], requestId));
    }

    [SmallDiskFact]
    public async Task Checkpoints_are_signed_and_the_last_is_known_again_once_there_is_room()
    {
        using var disk = new SmallDisk();
        await using var coordinator = await RunningCoordinator.Start(options =>
        {
            var journal = Path.Combine(disk.Root, "journal.db");
            File.Copy(options.JournalFile, journal);
            return options with { JournalFile = journal };
        });
        using var desk = await SigningDesk.Enrolled(coordinator, "offices/ministry-idn");
        await desk.Checkpoint();
        await coordinator.Submit();
        var ballast = Path.Combine(disk.Root, "ballast");
        Fill(ballast);

        var size = desk.Opened(await desk.Checkpoint()).Checkpoint.Size;

        File.Delete(ballast);
        Assert.Equal(await coordinator.RecordSize(), size);
        await coordinator.Submit("proposals/idn-2026-2");
        await desk.Checkpoint();
        Assert.Equal(size + 1, desk.Opened(await File.ReadAllTextAsync(coordinator.Options.JournalFile + ".checkpoint")).Checkpoint.Size);
    }

    // To the last block.
    private static void Fill(string ballast)
    {
        using var file = new FileStream(ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var length in (int[])[65536, 512])
        {
            var bytes = new byte[length];
            while (Xunit.Record.Exception(() => file.Write(bytes)) is null)
            {
                file.Flush(flushToDisk: true);
            }
        }
    }

    private static async Task<((AddOrgan Act, CitedDocument Decision) Refused, string RequestId)> FillUp(RunningCoordinator coordinator)
    {
        for (var letter = 'A'; letter <= 'Z'; letter++)
        {
            var large = LargeAct(letter);
            var requestId = Guid.NewGuid().ToString("D");
            if (await Xunit.Record.ExceptionAsync(() => coordinator.SecretaryGeneral.Act(large.Act, [large.Decision.Document], requestId)) is not null)
            {
                return (large, requestId);
            }
        }

        throw new InvalidOperationException("The disk did not fill up.");
    }

    private static (AddOrgan Act, CitedDocument Decision) LargeAct(char letter)
    {
        var decision = CitedDocument.Of(new byte[900 * 1024]);
        return (new AddOrgan { Organ = "organs/BODY" + letter, Name = "A body", EstablishedDate = "2020-01-01", Consulted = true, Decision = decision.Citation }, decision);
    }
}
