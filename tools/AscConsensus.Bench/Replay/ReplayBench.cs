using System.Diagnostics;
using System.Text.Json.Nodes;
using AscConsensus.Bench.Communities;
using AscConsensus.Journal;

namespace AscConsensus.Bench.Replay;

/// <summary>How fast a long record is read again at start-up, and how much memory its state takes.</summary>
internal static class ReplayBench
{
    public const string MeasureVerb = "replay-measure";

    public static int Run(int entries, bool json)
    {
        var folder = Directory.CreateTempSubdirectory("asc-bench-");
        try
        {
            var path = Path.Combine(folder.FullName, "record.db");
            var progress = json ? TextWriter.Null : Console.Error;
            progress.WriteLine($"Making a record of {entries:N0} entries ...");
            var proposals = Make(path, entries);
            progress.WriteLine("Replaying it three times, each in a process of its own ...");
            var runs = Enumerable.Range(0, 3).Select(_ => MeasureInAProcess(path)).OrderBy(run => (double)run["entries_per_s"]!).ToList();
            var median = runs[1];
            median["proposals"] = proposals;
            Tables.Print(median, json);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The child: starts as a coordinator does and prints one object.</summary>
    public static async Task<int> Measure(string path)
    {
        using var journal = JournalDatabase.Open(path);
        var clock = Stopwatch.StartNew();
        var ledger = await Coordinator.Recording.Replay.Of(journal);
        var seconds = clock.Elapsed.TotalSeconds;
        var startUp = (DateTimeOffset.FromUnixTimeMilliseconds(NodaTime.SystemClock.Instance.GetCurrentInstant().ToUnixTimeMilliseconds())
            - Process.GetCurrentProcess().StartTime.ToUniversalTime()).TotalSeconds;
        Console.WriteLine(new JsonObject
        {
            ["entries"] = ledger.Size,
            ["entries_per_s"] = Math.Round(ledger.Size / seconds),
            ["start_up_s"] = Math.Round(startUp, 2),
            ["peak_mib"] = Memory.PeakMib(),
        }.ToJsonString());
        GC.KeepAlive(ledger);
        return 0;
    }

    private static int Make(string path, int entries)
    {
        using var journal = JournalDatabase.Open(path);
        using var leaves = new JournalLeaves(journal);
        using var record = new RecordMaker(leaves.Append, new DateTimeOffset(2026, 1, 5, 1, 0, 0, TimeSpan.Zero));
        var keys = BenchCommunity.WithMadeUpKeys();
        record.Add(keys.Founding(), default);
        var proposals = 0;
        while (record.Size < (ulong)entries)
        {
            record.Live(keys, proposals++);
        }

        return proposals;
    }

    private static JsonObject MeasureInAProcess(string path)
    {
        using var child = Child.Start(MeasureVerb, path);
        var output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0 ? JsonNode.Parse(output)!.AsObject() : throw new InvalidOperationException("Replaying the record failed.");
    }
}
