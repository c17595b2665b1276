using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using AscConsensus.Bench.Communities;
using AscConsensus.Journal;
using Spectre.Console;

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
            Print(median, json);
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
            ["peak_mib"] = PeakMib(),
        }.ToJsonString());
        GC.KeepAlive(ledger);
        return 0;
    }

    private static int Make(string path, int entries)
    {
        using var journal = JournalDatabase.Open(path);
        using var record = new RecordMaker(journal, new DateTimeOffset(2026, 1, 5, 1, 0, 0, TimeSpan.Zero));
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

    private static long PeakMib()
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    private static void Print(JsonObject result, bool json)
    {
        if (json)
        {
            Console.WriteLine(result.ToJsonString());
            return;
        }

        var table = new Table();
        foreach (var (name, _) in result)
        {
            table.AddColumn(name);
        }

        table.AddRow([.. result.Select(measure => measure.Value!.ToString())]);
        AnsiConsole.Write(table);
    }
}
