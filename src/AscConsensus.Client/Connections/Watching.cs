using System.Runtime.CompilerServices;
using Grpc.Core;

namespace AscConsensus.Client;

/// <summary>
/// A stream that goes on across breaks of the line and restarts of the coordinator. It is asked for, and what it brings is given on, only while this desk has looked at the record
/// on the line that it comes by.
/// </summary>
internal sealed class Watching(Connection connection, AscClientOptions options)
{
    // A coordinator that stops ends its streams politely: the same as a broken line.
    private static RpcException Ended => new(new Status(StatusCode.Unavailable, "The coordinator ended the watch."));

    /// <summary>Watches: once begun without end; before, as long as any call.</summary>
    /// <param name="begin">Asks for the stream, at first and after each break.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Each frame, and whether it is the first since the stream was asked for.</returns>
    public async IAsyncEnumerable<(TFrame Frame, bool IsFirst)> RunAsync<TFrame>(
        Func<CallOptions, AsyncServerStreamingCall<TFrame>> begin, [EnumeratorCancellation] CancellationToken ct)
    {
        var began = options.Time.GetTimestamp();
        var left = options.Patience;
        for (var attempt = 1; ; attempt++)
        {
            if (!await IsReadyAsync(left == TimeSpan.MaxValue, ct).ConfigureAwait(false))
            {
                await Task.Delay(Backoff.After(attempt, options.LongestPause), options.Time, ct).ConfigureAwait(false);
                continue;
            }

            using var call = begin(new CallOptions(cancellationToken: ct));
            var isFirst = true;
            RpcException? failure = null;
            while (failure is null)
            {
                try
                {
                    failure = await call.ResponseStream.MoveNext(ct).ConfigureAwait(false) && await IsReadyAsync(hasBegun: true, ct).ConfigureAwait(false) ? null : Ended;
                }
                catch (RpcException broken)
                {
                    ct.ThrowIfCancellationRequested();
                    failure = broken;
                }

                if (failure is null)
                {
                    (attempt, left) = (0, TimeSpan.MaxValue);
                    yield return (call.ResponseStream.Current, isFirst);
                    isFirst = false;
                }
            }

            var patience = left == TimeSpan.MaxValue ? left : left - options.Time.GetElapsedTime(began);
            await Task.Delay(connection.PauseAfter(failure, Math.Max(1, attempt), patience, ""), options.Time, ct).ConfigureAwait(false);
        }
    }

    // A watch that has begun outlives any break, also while the record is looked at again after it.
    private async Task<bool> IsReadyAsync(bool hasBegun, CancellationToken ct)
    {
        try
        {
            await connection.Record.ReadyAsync(ct).ConfigureAwait(false);
            return true;
        }
        catch (CoordinatorUnreachableException unreachable) when (hasBegun && unreachable.MayPass)
        {
            return false;
        }
    }
}
