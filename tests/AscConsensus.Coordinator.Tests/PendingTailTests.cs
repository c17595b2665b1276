using AscConsensus.Coordinator.Monitoring;
using AscConsensus.Coordinator.Recording;
using AscConsensus.Journal;
using AscConsensus.V1;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace AscConsensus.Coordinator.Tests;

/// <summary>What is pending is computed once a second for all who read or watch it.</summary>
public sealed class PendingTailTests
{
    [Fact]
    public async Task One_list_serves_everybody_all_through_a_second_and_none_is_older_than_a_due_date()
    {
        await using var coordinator = await RunningCoordinator.Start();
        await coordinator.Open();
        await coordinator.Stop();
        using var key = CheckpointKeys.Of(coordinator.CheckpointVerifier.Name);
        await using var recorder = await Recorder.Open(JournalDatabase.Open(coordinator.Options.JournalFile), _ => key, coordinator.Clock, NullLogger<Recorder>.Instance, _ => { });
        var tail = new PendingTail(recorder, coordinator.Clock, coordinator.Options.Time);
        var due = coordinator.Opening().DueTime.ToDateTimeOffset();
        coordinator.Clock.Now = Instant.FromDateTimeOffset(due) - Duration.FromSeconds(1);

        var before = tail.Now();
        coordinator.Clock.Now += Duration.FromMilliseconds(999);
        Assert.Same(before, tail.Now());
        Assert.Same(before, tail.At(recorder.Published));
        Assert.All(before.Items, item => Assert.Equal(Waiting.Now, item.View.Waiting));
        coordinator.Clock.Now += Duration.FromMilliseconds(1);

        var after = tail.Now();
        Assert.NotSame(before, after);
        Assert.Contains(after.Items, item => item.View.Waiting == Waiting.Overdue);
    }
}
