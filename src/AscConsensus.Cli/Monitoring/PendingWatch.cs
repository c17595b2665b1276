using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>Follows what is pending: first all of it, then what changes.</summary>
internal static class PendingWatch
{
    public static async Task Follow(Session session, string office, Func<PendingItem, bool> wanted, CancellationToken ct)
    {
        var names = await session.Names(ct);
        var own = (await session.Client.Directory.GetCallerAsync(ct)).Office;
        try
        {
            await foreach (var change in session.Client.Monitoring.WatchPendingAsync(office, ct))
            {
                var (appeared, disappeared) = (change.Appeared.Where(wanted).ToList(), change.Disappeared.Where(wanted).ToList());
                if (session.Json)
                {
                    session.Screen.Line(Screen.OneLine(new WatchPendingItemsResponse { RecordSize = change.RecordSize, Appeared = { appeared }, Disappeared = { disappeared } }));
                }
                else if (change.IsWhole)
                {
                    PendingView.Show(session.Screen, names, own, appeared);
                }
                else
                {
                    Tell(session.Screen, names, appeared, disappeared);
                }
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Being stopped is how a watch ends.
        }
    }

    private static void Tell(Screen screen, Names names, IEnumerable<PendingItem> appeared, IEnumerable<PendingItem> disappeared)
    {
        foreach (var item in disappeared)
        {
            screen.Line($"No longer  {Say(names, item)}");
        }

        foreach (var item in appeared)
        {
            screen.Line($"Now        {Say(names, item)}");
        }
    }

    private static string Say(Names names, PendingItem item) =>
        $"{names.Office(item.Office)}: {PendingWords.Of(item.Kind)}, {PendingWords.Subject(item)}, {PendingWords.Of(item.Waiting)}{(item.DueTime is { } due ? $", due {names.Say(due)}" : "")}";
}
