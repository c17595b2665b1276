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
        var request = new Option<string?>("--request") { Description = "Only the entry of this request: whether an act whose answer never came is recorded.", HelpName = "ID" };
        return new Verb(
            "log",
            "Print the entries that there are, one a line: number, instant, what was done and by whom. With --json one document a line. A copy is read as it is: asc record verify says whether it is sound.",
            "asc record log record.bundle --from 100 --count 20",
            "asc record log --profile ministry-idn",
            "asc record log --request 0190a5c4-3c1e-7b2a-9f6e-0d1c2b3a4f5e --profile ministry-idn")
        {
            copy, from, count, request,
        }.Does(async (run, ct) =>
        {
            var most = run.Of(count) ?? int.MaxValue;
            var asked = IdOf(run.Of(request));
            bool IsWanted(WatchedEntry entry) => asked is null || entry.Statement.RequestId == asked;
            var printed = 0;
            if (run.Parsed.GetValue(copy) is { } path)
            {
                using var bundle = RecordBundle.Open(path);
                var known = run.Json ? null : CopyNames.Of(bundle);
                foreach (var entry in bundle.Entries(run.Of(from)).Where(IsWanted).Take(most))
                {
                    Print(run, known, entry);
                    printed++;
                }
            }
            else
            {

                using var session = new Session(run.Parsed, run.Screen, run.Input);
                var names = run.Json ? null : await session.Names(ct);
                await foreach (var entry in session.Client.Record.ListAsync(run.Of(from), ct).Where(IsWanted).Take(most).WithCancellation(ct))
                {
                    Print(run, names, entry);
                    printed++;
                }
            }

            if (asked is not null && printed == 0)
            {
                run.Screen.Progress("No entry has that request: so far, the act is not recorded.");
            }

            return ExitCode.Done;
        });
    }

    private static string? IdOf(string? given) => given is null ? null
        : Guid.TryParse(given, out var id) ? id.ToString("D")
        : throw new BadInputException($"{given} is not the id of a request.", "Write it as it was said, such as 0190a5c4-3c1e-7b2a-9f6e-0d1c2b3a4f5e.");

    private static void Print(Run run, Names? names, WatchedEntry entry) =>
        run.Screen.Line(names is null ? Screen.OneLine(EntryJson.Of(entry)) : EntryLine.Of(names, entry));
}
