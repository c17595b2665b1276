using AscConsensus.Protocol;
using Microsoft.AspNetCore.Http;

namespace AscConsensus.Coordinator.Admission;

/// <summary>One stream from its opening to its end.</summary>
/// <param name="context">Its call.</param>
/// <param name="caller">Who has it open.</param>
/// <param name="guard">What it is of.</param>
/// <param name="ended">Hears of its end.</param>
/// <param name="time">Of the time that it has for its end.</param>
/// <param name="endsWithin">That time.</param>
internal sealed class OpenStream(HttpContext context, Caller caller, Guard guard, Action<OpenStream> ended, TimeProvider time, TimeSpan endsWithin) : IDisposable
{
    private readonly CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
    private readonly Lock gate = new();
    private ITimer? cutting;
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
                cutting = time.CreateTimer(_ => Cut(), null, endsWithin, Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            isOver = true;
            cutting?.Dispose();
            end.Dispose();
        }

        ended(this);
    }

    // Whoever takes so little that it has not heard why by now keeps nothing waiting.
    private void Cut()
    {
        lock (gate)
        {
            if (!isOver)
            {
                context.Abort();
            }
        }
    }
}
