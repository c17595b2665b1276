namespace AscConsensus.Coordinator.Recording;

/// <summary>Wakes whoever waits for the record to grow.</summary>
internal sealed class Growing
{
    private TaskCompletionSource next = New();

    /// <summary>Completes at the next growth. Take it before looking at the size, so that none is missed.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Announce() => Interlocked.Exchange(ref next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
