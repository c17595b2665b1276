using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests;

/// <summary>The same request of the same office is recorded once, however often it is sent.</summary>
public sealed class RetryTests
{
    [Fact]
    public async Task A_retry_gets_the_first_receipt_also_after_a_restart()
    {
        await using var coordinator = await RunningCoordinator.Start();
        await coordinator.Open();
        var id = Guid.NewGuid().ToString("D");
        var first = await coordinator.Indonesia.Act(Position(Stance.Support), requestId: id);

        Assert.Equal(first, await coordinator.Indonesia.Act(Position(Stance.Support), requestId: id));
        await coordinator.Restart();
        Assert.Equal(first, await coordinator.Indonesia.Act(Position(Stance.Support), requestId: id));

        Assert.Equal(first.Entry + 1, await coordinator.RecordSize());
    }

    [Fact]
    public async Task Retries_at_the_same_moment_are_recorded_once()
    {
        await using var coordinator = await RunningCoordinator.Start();
        await coordinator.Open();
        var id = Guid.NewGuid().ToString("D");

        var receipts = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => coordinator.Indonesia.Act(Position(Stance.Support), requestId: id)));

        Assert.Single(receipts.Distinct());
        Assert.Equal(receipts[0].Entry + 1, await coordinator.RecordSize());
    }

    [Fact]
    public async Task A_refusal_is_not_remembered()
    {
        await using var coordinator = await RunningCoordinator.Start();
        await coordinator.Admit();
        var id = Guid.NewGuid().ToString("D");
        await coordinator.ThatIsRefused(Reason.UnknownRound, () => coordinator.Indonesia.Act(Position(Stance.Support), requestId: id));

        await coordinator.Chair.Act(coordinator.Opening());

        await coordinator.Indonesia.Act(Position(Stance.Support), requestId: id);
    }
}
