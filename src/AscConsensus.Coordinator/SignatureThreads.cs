using AscConsensus.Coordinator.Admission;
using AscConsensus.Protocol;
using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Coordinator;

/// <summary>
/// Verifies the signatures of acts on threads of its own, one for each core. On those of the thread pool, which are about as many, verifications would leave
/// none to the connections: to take a call and to answer it is a fifth of the work and would wait behind them (ADR 21).
/// </summary>
internal sealed class SignatureThreads : IDisposable
{
    // A monitor's, because a BlockingCollection looks again and again before it sleeps, on cores that others need.
    private readonly object gate = new();

    // No longer than there are calls, which are limited before anything of them is read.
    private readonly Queue<Verification> waiting = [];
    private bool isEnding;

    public SignatureThreads()
    {
        for (var i = 0; i < Environment.ProcessorCount; i++)
        {
            new Thread(Run) { IsBackground = true, Name = "signatures" }.Start();
        }
    }

    /// <summary>Whether the key signed the statement. Whoever awaits it goes on upon the pool: what comes next may read the journal, or a long text.</summary>
    /// <exception cref="RpcException">The coordinator is stopping.</exception>
    public Task<bool> Verify(Engine.Credential key, SignedStatement signed)
    {
        var verification = new Verification(key, signed);
        lock (gate)
        {
            if (isEnding)
            {
                throw Stopping.Refusal.ToException();
            }

            waiting.Enqueue(verification);
            Monitor.Pulse(gate);
        }

        return verification.Task;
    }

    /// <summary>The threads end once nothing waits; it does not wait for them.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            isEnding = true;
            Monitor.PulseAll(gate);
        }
    }

    private void Run()
    {
        while (Next() is { } verification)
        {
            verification.Perform();
        }
    }

    private Verification? Next()
    {
        lock (gate)
        {
            Verification? next;
            while (!waiting.TryDequeue(out next) && !isEnding)
            {
                Monitor.Wait(gate);
            }

            return next;
        }
    }

    private sealed class Verification(Engine.Credential key, SignedStatement signed)
        : TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        // Nothing but want of memory ends the thread: what is wrong is the caller's to hear.
        public void Perform()
        {
            bool isSigned;
            try
            {
                isSigned = key.Verifies(signed.Statement.Span, signed.Signature.Span);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                SetException(e);
                return;
            }

            SetResult(isSigned);
        }
    }
}
