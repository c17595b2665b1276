using AscConsensus.Client;
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
