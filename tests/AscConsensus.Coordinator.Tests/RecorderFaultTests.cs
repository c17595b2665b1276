using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests;

public sealed class RecorderFaultTests
{
    [Fact]
    public async Task Whatever_fails_on_the_recorder_is_logged_ends_the_process_and_leaves_nobody_waiting()
    {
        var ended = new List<Exception>();
        await using var coordinator = await RunningCoordinator.Start(options => options with { EndProcess = ended.Add });
        var id = Guid.NewGuid().ToString("D");
        await coordinator.Indonesia.Act(Submission(), [TheText.Document], id);
        await Spoilt.By("UPDATE entry SET leaf = zeroblob(100) WHERE number = 1", coordinator.Options.JournalFile);

        // The retry is compared with the entry, and that cannot be read.
        await Refused.With(Reason.Internal, () => coordinator.Indonesia.Act(Submission(), [TheText.Document], id));
        await Refused.With(Reason.Stopping, () => coordinator.Submit("proposals/idn-2026-2"));

        Assert.Single(ended);
        Assert.Single(coordinator.Log.Lines, line => line.StartsWith("Critical: Recording failed", StringComparison.Ordinal));
        await coordinator.Chair.Record.GetHeadAsync(new GetHeadRequest());
    }
}
