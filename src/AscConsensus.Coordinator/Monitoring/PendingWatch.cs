using AscConsensus.Coordinator.Admission;
using AscConsensus.Engine;
using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Coordinator.Monitoring;

/// <summary>Sends what is pending: first all of it, then every change, at most one message a second.</summary>
internal sealed class PendingWatch(PendingTail tail, CallRules rules, TimeProvider time)
{
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
            var change = new WatchPendingItemsResponse
            {
                RecordSize = list.Published.Size,
                Appeared = { now.Where(item => !item.View.Equals(sent.GetValueOrDefault(item.Name))).Select(item => item.View) },
                Disappeared = { sent.Where(earlier => !names.Contains(earlier.Key)).Select(earlier => earlier.Value) },
            };
            if (isFirst || change.Appeared.Count + change.Disappeared.Count > 0)
            {
                await to.WriteAsync(change, ended);
                sent = now.ToDictionary(item => item.Name, item => item.View);
            }

            // Both at once: the pause is the watcher's own, the list is everybody's.
            var next = tail.After(list);
            await Task.Delay(PendingTail.Pause, time, ended);
            list = await next.WaitAsync(ended);
        }
    }
}
