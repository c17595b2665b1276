using AscConsensus.Journal;
using AscConsensus.Protocol;
using NodaTime;

namespace AscConsensus.Coordinator.Recording;

/// <summary>Something to be written beside the record on its way through the recorder. Its task completes after the commit.</summary>
/// <param name="write">What to write at that instant; returns the refusal if nothing was written.</param>
internal sealed class WaitingWrite(Func<Batch, Instant, Refusal?> write) : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
{
    private Refusal? refusal;

    public void Perform(Batch transaction, Instant at) => refusal = write(transaction, at);

    public void Settle(Refusal with) => refusal = with;

    public void Answer()
    {
        if (refusal is null)
        {
            SetResult();
        }
        else
        {
            SetException(refusal.ToException());
        }
    }
}
