using AscConsensus.Coordinator.Recording;

namespace AscConsensus.Coordinator.Tests;

public sealed class AwaitedTests
{
    [Fact]
    public void Is_asked_for_once_until_it_comes()
    {
        var coming = new List<TaskCompletionSource>();
        var awaited = new Awaited(() =>
        {
            coming.Add(new TaskCompletionSource());
            return coming[^1].Task;
        });

        Assert.Same(awaited.Task(), awaited.Task());
        Assert.Single(coming);

        coming[0].SetResult();
        Assert.False(awaited.Task().IsCompleted);
        Assert.Equal(2, coming.Count);
    }
}
