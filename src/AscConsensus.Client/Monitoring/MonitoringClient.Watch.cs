using System.Runtime.CompilerServices;
using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Client;

// Changes as they come, across breaks of the line.
public sealed partial class MonitoringClient
{
    /// <summary>
    /// Yields what is pending, first all of it, then each change. After a break of the line all of it comes again, which is why each answer that
    /// begins anew says so. Once the watch has begun it goes on trying without end; before, as long as any call (<see cref="AscClientOptions.Patience"/>).
    /// </summary>
    /// <param name="office">Only what waits on this office; all that this office may see if empty.</param>
    /// <param name="ct">Ends the watch.</param>
    public async IAsyncEnumerable<PendingChange> WatchPendingAsync(string office = "", [EnumeratorCancellation] CancellationToken ct = default)
    {
        var began = options.Time.GetTimestamp();
        var left = options.Patience;
        for (var attempt = 1; ; attempt++)
        {
            using var call = service.WatchPendingItems(new WatchPendingItemsRequest { Office = office }, new CallOptions(cancellationToken: ct));
            var isWhole = true;
            RpcException? failure = null;
            while (failure is null)
            {
                WatchPendingItemsResponse? came = null;
                try
                {
                    came = await call.ResponseStream.MoveNext(ct).ConfigureAwait(false) ? call.ResponseStream.Current : null;
                    failure = came is null ? Ended : null;
                }
                catch (RpcException broken)
                {
                    ct.ThrowIfCancellationRequested();
                    failure = broken;
                }

                if (came is not null)
                {
                    connection.Saw(came.RecordSize);
                    (attempt, left) = (0, TimeSpan.MaxValue);
                    yield return new(isWhole, came.RecordSize, came.Appeared, came.Disappeared);
                    isWhole = false;
                }
            }

            var patience = left == TimeSpan.MaxValue ? left : left - options.Time.GetElapsedTime(began);
            await Task.Delay(connection.PauseAfter(failure, Math.Max(1, attempt), patience, ""), options.Time, ct).ConfigureAwait(false);
        }
    }

    // A coordinator that stops ends its streams politely: the same as a broken line.
    private static RpcException Ended => new(new Status(StatusCode.Unavailable, "The coordinator ended the watch."));
}

/// <summary>What changed of what is pending.</summary>
/// <param name="IsWhole">Whether it begins anew with what is pending, in place of all that came before. Of much the rest follows as changes.</param>
/// <param name="RecordSize">Size of the record it reflects.</param>
/// <param name="Appeared">Items that are new or changed.</param>
/// <param name="Disappeared">Items that are no longer there.</param>
public sealed record PendingChange(bool IsWhole, ulong RecordSize, IReadOnlyList<PendingItem> Appeared, IReadOnlyList<PendingItem> Disappeared);
