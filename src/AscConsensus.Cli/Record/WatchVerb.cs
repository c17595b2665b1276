using System.CommandLine;
using AscConsensus.Client;
using AscConsensus.Engine;

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
                session.Screen.Line(names is null ? Screen.OneLine(EntryJson.Of(entry)) : Say(names, entry));
                if (--left <= 0)
                {
                    break;
                }
            }
        });
    }

    private static string Say(Names names, WatchedEntry entry)
    {
        var about = entry.Act is { } act && ActSubject.ProposalOf(act) is { Length: > 0 } proposal ? $"{ProposalName.Short(proposal)}: " : "";
        return $"{entry.Number,6}  {names.Say(entry.Time.ToTimestamp())}  {about}{ActSentences.All.Say(entry.Act, names.Office(entry.Statement.Office), names)}";
    }
}
