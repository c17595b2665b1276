namespace AscConsensus.Coordinator.Recording;

/// <summary>What is waited for again and again beside something else. It is asked for anew only once it has come: each wait that is left behind is kept in memory until then.</summary>
internal sealed class Awaited(Func<Task> ask)
{
    private Task task = System.Threading.Tasks.Task.CompletedTask;

    /// <summary>Completes when it comes next, from the first call after the last time on.</summary>
    public Task Task() => task.IsCompleted ? task = ask() : task;
}
