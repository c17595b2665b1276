using AscConsensus.Protocol;

namespace AscConsensus.Coordinator.Admission;

/// <summary>One stream from its opening to its end.</summary>
internal sealed class OpenStream(Caller caller, Guard guard, Action<OpenStream> ended, CancellationToken hungUp) : IDisposable
{
    private readonly CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(hungUp);
    private readonly Lock gate = new();
    private bool isOver;

    public Caller Caller => caller;

    public Guard Guard => guard;

    /// <summary>Cancelled when the stream is to end.</summary>
    public CancellationToken Token => end.Token;

    /// <summary>Why the coordinator ended it; null while it is open, or if the caller hung up.</summary>
    public Refusal? Refusal { get; private set; }

    public void End(Refusal refusal)
    {
        lock (gate)
        {
            if (!isOver && Refusal is null)
            {
                Refusal = refusal;

                // Not on this thread: it has other streams to end.
                _ = end.CancelAsync();
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            isOver = true;
            end.Dispose();
        }

        ended(this);
    }
}
