using AscConsensus.V1;
using Grpc.Core;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests;

public sealed class StoppingTests
{
    [Fact]
    public async Task Answers_everything_in_flight_and_acknowledges_nothing_that_is_not_recorded()
    {
        await using var coordinator = await RunningCoordinator.Start();
        await coordinator.Open();
        var underway = new TaskCompletionSource();
        var acknowledged = Enumerable.Range(0, 32).Select(async _ =>
        {
            var receipts = new List<Receipt>();
            try
            {
                while (true)
                {
                    receipts.Add(await coordinator.Indonesia.Act(Position(Stance.Support)));
                    underway.TrySetResult();
                }
            }
            catch (RpcException e)
            {
                // Either our own word, or the line that was closed under a call that was not sent.
                Assert.True(e.StatusCode == StatusCode.Unavailable, e.ToString());
                return receipts;
            }
        }).ToList();
        await underway.Task;

        await coordinator.Stop();

        var receipts = (await Task.WhenAll(acknowledged)).SelectMany(some => some).ToList();
        await coordinator.Restart();
        var size = await coordinator.RecordSize();
        Assert.Equal(receipts.Count, receipts.Select(receipt => receipt.Entry).Distinct().Count());
        Assert.Equal(size, (ulong)receipts.Count + 4);
    }

    [Fact]
    public async Task May_be_asked_for_more_than_once()
    {
        await using var coordinator = await RunningCoordinator.Start();

        await Task.WhenAll(coordinator.Stop(), coordinator.Stop());

        Assert.Single(coordinator.Log.Lines, line => line.Contains("Stopped;", StringComparison.Ordinal));
    }
}
