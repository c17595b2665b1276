using Grpc.Core;

namespace AscConsensus.Coordinator.Admission;

/// <summary>
/// Reading and writing of streams that the coordinator may end. gRPC resets a stream while one of its reads or writes is cancelled,
/// so that the caller would not hear why it ended: neither is given the token.
/// </summary>
internal static class EndableStreams
{
    public static Task Send<T>(this IServerStreamWriter<T> to, T message, CancellationToken ended)
    {
        ended.ThrowIfCancellationRequested();
        return to.WriteAsync(message, CancellationToken.None);
    }

    public static Task<bool> Next<T>(this IAsyncStreamReader<T> from, CancellationToken ended) =>
        from.MoveNext(CancellationToken.None).WaitAsync(ended);
}
