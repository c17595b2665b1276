using System.Runtime.CompilerServices;
using AscConsensus.V1;

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
    /// <exception cref="RecordNotTrustedException">This desk has stopped, now or before.</exception>
    public async IAsyncEnumerable<PendingChange> WatchPendingAsync(string office = "", [EnumeratorCancellation] CancellationToken ct = default)
    {
        var watching = new Watching(connection, options).RunAsync(call => service.WatchPendingItems(new WatchPendingItemsRequest { Office = office }, call), ct);
        await foreach (var (came, isWhole) in watching.ConfigureAwait(false))
        {
            connection.Saw(came.RecordSize);
            yield return new(isWhole, came.RecordSize, came.Appeared, came.Disappeared);
        }
    }
}

/// <summary>What changed of what is pending.</summary>
/// <param name="IsWhole">Whether it begins anew with what is pending, in place of all that came before. Of much the rest follows as changes.</param>
/// <param name="RecordSize">Size of the record it reflects.</param>
/// <param name="Appeared">Items that are new or changed.</param>
/// <param name="Disappeared">Items that are no longer there.</param>
public sealed record PendingChange(bool IsWhole, ulong RecordSize, IReadOnlyList<PendingItem> Appeared, IReadOnlyList<PendingItem> Disappeared);
