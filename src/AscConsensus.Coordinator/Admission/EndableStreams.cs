using Grpc.Core;

namespace AscConsensus.Coordinator.Admission;

/// <summary>
/// Reading and writing of streams that the coordinator may end. gRPC resets a stream while one of its reads or writes is cancelled,
/// so that the caller would not hear why it ended: neither is given the token (ADR 22).
/// </summary>
internal static class EndableStreams
{
    /// <exception cref="OperationCanceledException">The stream has ended.</exception>
    public static async Task Send<T>(this IServerStreamWriter<T> to, T message, CancellationToken ended)
    {
        ended.ThrowIfCancellationRequested();
        try
        {
            await to.WriteAsync(message, CancellationToken.None);
        }
        catch (InvalidOperationException) when (ended.IsCancellationRequested)
        {
            // It ended in between.
            throw new OperationCanceledException(ended);
        }
    }

    /// <exception cref="OperationCanceledException">The stream has ended.</exception>
    public static async Task<bool> Next<T>(this IAsyncStreamReader<T> from, CancellationToken ended)
    {
        ended.ThrowIfCancellationRequested();
        try
        {
            return await from.MoveNext(CancellationToken.None).WaitAsync(ended);
        }
        catch (InvalidOperationException) when (ended.IsCancellationRequested)
        {
            throw new OperationCanceledException(ended);
        }
    }
}
