using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>Follows the record, entry by entry.</summary>
internal static class WatchVerb
{
    public static Verb Create()
    {
        var from = new Option<ulong?>("--from") { Description = "First entry wanted; only new ones if left out.", HelpName = "ENTRY" };
        var count = new Option<int?>("--count") { Description = "End after so many entries; go on until Ctrl+C if left out.", HelpName = "N" };
        return new Verb(
            "watch",
            "Follow the record across breaks and restarts, neither skipping nor repeating. With --json one document a line.",
            "asc watch --from 0 --profile ministry-idn")
        {
            from, count,
        }.UntilStopped().Asks(async (session, ct) =>
        {
            var first = session.Of(from) ?? (await session.Client.Record.GetHeadAsync(ct)).RecordSize;
            var names = session.Json ? null : await session.Names(ct);
            var left = session.Of(count) ?? int.MaxValue;
            await foreach (var entry in session.Client.Record.WatchAsync(first, ct))
            {
                session.Screen.Line(names is null ? Screen.OneLine(EntryJson.Of(entry)) : EntryLine.Of(names, entry));
                if (--left <= 0)
                {
                    break;
                }
            }
        });
    }
}
