using System.CommandLine;
using AscConsensus.Client;

namespace AscConsensus.Cli;

/// <summary>Reads the record as one line an entry.</summary>
internal static class LogVerb
{
    public static Verb Create()
    {
        var copy = CopyArgument.OrCoordinator($"{CopyArgument.Meaning} The coordinator's record if left out.");
        var from = new Option<ulong>("--from") { Description = "First entry wanted.", HelpName = "ENTRY" };
        var count = new Option<int?>("--count") { Description = "At most so many entries.", HelpName = "N" };
        return new Verb(
            "log",
            "Print the entries that there are, one a line: number, instant, what was done and by whom. With --json one document a line. A copy is read as it is: asc record verify says whether it is sound.",
            "asc record log record.bundle --from 100 --count 20",
            "asc record log --profile ministry-idn")
        {
            copy, from, count,
        }.Does(async (run, ct) =>
        {
            var most = run.Of(count) ?? int.MaxValue;
            if (run.Parsed.GetValue(copy) is { } path)
            {
                using var bundle = RecordBundle.Open(path);
                var entries = bundle.Entries(run.Of(from)).Take(most);
                Print(run, run.Json ? null : CopyNames.Of(bundle), entries);
                return ExitCode.Done;
            }

            using var session = new Session(run.Parsed, run.Screen, run.Input);
            var names = run.Json ? null : await session.Names(ct);
            await foreach (var entry in session.Client.Record.ListAsync(run.Of(from), ct).Take(most).WithCancellation(ct))
            {
                Print(run, names, [entry]);
            }

            return ExitCode.Done;
        });
    }

    private static void Print(Run run, Names? names, IEnumerable<WatchedEntry> entries)
    {
        foreach (var entry in entries)
        {
            run.Screen.Line(names is null ? Screen.OneLine(EntryJson.Of(entry)) : EntryLine.Of(names, entry));
        }
    }
}
