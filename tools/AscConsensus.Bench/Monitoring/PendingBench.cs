using System.Diagnostics;
using System.Text.Json.Nodes;
using AscConsensus.Bench.Communities;
using AscConsensus.Engine;
using AscConsensus.Journal;
using NodaTime;
using Spectre.Console;

namespace AscConsensus.Bench.Monitoring;

/// <summary>What listing all that is pending costs in the engine, as more proposals are open. It is computed from the rules on every reading.</summary>
internal static class PendingBench
{
    private const int Repetitions = 40;

    private static readonly int[] Sizes = [1_000, 2_000, 5_000, 10_000];

    public static int Run(bool json)
    {
        var folder = Directory.CreateTempSubdirectory("asc-bench-");
        try
        {
            using var journal = JournalDatabase.Open(Path.Combine(folder.FullName, "record.db"));
            using var leaves = new JournalLeaves(journal);
            using var record = new RecordMaker(leaves.Append, new DateTimeOffset(2026, 1, 5, 1, 0, 0, TimeSpan.Zero));
            var keys = BenchCommunity.WithMadeUpKeys();
            record.Add(keys.Founding(), default);
            var rows = new List<Row>();
            foreach (var size in Sizes)
            {
                while (record.Community.Proposals.Count < size)
                {
                    record.UpToWhereItWaits(keys, record.Community.Proposals.Count);
                }

                rows.Add(new Row(record.Community, record.At + Duration.FromDays(3)));
            }

            rows[0].WarmUp();
            for (var i = 0; i < Repetitions; i++)
            {
                rows.ForEach(row => row.Measure());
            }

            Print(rows, json);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Middle(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static void Print(List<Row> rows, bool json)
    {
        var measured = rows.Select(row => new JsonObject
        {
            ["open_proposals"] = row.Proposals,
            ["items"] = row.Items,
            ["ms"] = Math.Round(row.Milliseconds, 2),
            ["alone_ms"] = Math.Round(row.Alone, 2),
            ["ns_per_item"] = Math.Round(row.PerItem),
            ["to_linear"] = Math.Round(row.ToLinear(rows[0]), 2),
        }).ToList();
        if (json)
        {
            Console.WriteLine(new JsonObject { ["pending"] = new JsonArray([.. measured]) }.ToJsonString());
            return;
        }

        var table = new Table();
        foreach (var (name, _) in measured[0])
        {
            table.AddColumn(name);
        }

        foreach (var row in measured)
        {
            table.AddRow([.. row.Select(measure => measure.Value!.ToString())]);
        }

        AnsiConsole.Write(table);
    }

    /// <summary>
    /// The median reading of a size, as an official waits for it; and alone, without the collector's pauses, of which there are next to none at the first
    /// size. The sizes are read in turn, so that a slow second of the machine is every size's, and none finds in the caches what its last reading left.
    /// </summary>
    private sealed class Row(Community community, Instant at)
    {
        private readonly List<double> times = [];
        private readonly List<double> alone = [];

        public int Proposals => community.Proposals.Count;

        public int Items { get; private set; }

        public double Milliseconds => Middle(times);

        public double Alone => Middle(alone);

        public double PerItem => Alone * 1_000_000 / Items;

        /// <summary>The compiler works beside the first readings, in its own time.</summary>
        public void WarmUp()
        {
            for (var i = 0; i < 5 * Repetitions; i++)
            {
                PendingItems.All(community, at);
            }
        }

        public void Measure()
        {
            var (clock, pauses) = (Stopwatch.GetTimestamp(), GC.GetTotalPauseDuration());
            Items = PendingItems.All(community, at).Count;
            var time = Stopwatch.GetElapsedTime(clock);
            times.Add(time.TotalMilliseconds);
            alone.Add((time - (GC.GetTotalPauseDuration() - pauses)).TotalMilliseconds);
        }

        /// <summary>What an item costs beside one of another size: the median of what was measured side by side.</summary>
        public double ToLinear(Row other) => Middle([.. alone.Zip(other.alone, (mine, its) => mine / Items / (its / other.Items))]);
    }
}
