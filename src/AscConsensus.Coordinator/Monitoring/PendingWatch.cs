using AscConsensus.Coordinator.Admission;
using AscConsensus.Engine;
using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Coordinator.Monitoring;

/// <summary>Sends what is pending: first all of it, then every change, at most once a second.</summary>
internal sealed class PendingWatch(PendingTail tail, CallRules rules, TimeProvider time)
{
    // Far below the 4 MiB that a gRPC client takes in one message.
    private const int MostItems = 1000;

    /// <param name="office">Whose items are wanted; null for everybody's.</param>
    /// <param name="to">The stream.</param>
    /// <param name="context">The call.</param>
    public async Task Send(Office? office, IServerStreamWriter<WatchPendingItemsResponse> to, ServerCallContext context)
    {
        var admitted = new StillAdmitted(rules, context);
        var ended = context.CancellationToken;
        var sent = new Dictionary<string, V1.PendingItem>();
        var isFirst = true;
        for (var list = tail.Now(); ; isFirst = false)
        {
            admitted.Require(list.Published);
            var now = list.Items.Where(item => office is null || item.Office == office).ToList();
            var names = now.Select(item => item.Name).ToHashSet();
            var appeared = now.Where(item => !item.View.Equals(sent.GetValueOrDefault(item.Name))).Select(item => item.View).ToList();
            var disappeared = sent.Where(earlier => !names.Contains(earlier.Key)).Select(earlier => earlier.Value).ToList();
            if (isFirst || appeared.Count + disappeared.Count > 0)
            {
                foreach (var part in Parts(list.Published.Size, appeared, disappeared))
                {
                    await to.Send(part, ended);
                }

                sent = now.ToDictionary(item => item.Name, item => item.View);
            }

            // Both at once: the pause is the watcher's own, the list is everybody's.
            var next = tail.After(list);
            await Task.Delay(PendingTail.Pause, time, ended);
            list = await next.WaitAsync(ended);
        }
    }
    // One at least: a watcher that has nothing waiting on it hears that.
    private static IEnumerable<WatchPendingItemsResponse> Parts(ulong size, List<V1.PendingItem> appeared, List<V1.PendingItem> disappeared)
    {
        for (var from = 0; from == 0 || from < Math.Max(appeared.Count, disappeared.Count); from += MostItems)
        {
            yield return new WatchPendingItemsResponse
            {
                RecordSize = size,
                Appeared = { appeared.Skip(from).Take(MostItems) },
                Disappeared = { disappeared.Skip(from).Take(MostItems) },
            };
        }
    }
}
