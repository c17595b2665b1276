using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using AscConsensus.V1;
using Grpc.Net.Client;
using Spectre.Console;

namespace AscConsensus.Bench.Positions;

/// <summary>What taking a position costs beside an empty call and a durable commit, in one run on one machine.</summary>
internal static class PositionsBench
{
    private static readonly int[] InFlight = [1, 16, 64, 256];

    public static async Task<int> Run(int pairs, double seconds, bool json)
    {
        var folder = Directory.CreateTempSubdirectory("asc-bench-").FullName;
        try
        {
            Files.Make(folder);
            var commit = Commits.MedianMicros(folder);
            using var server = Child.Start(Server.Verb, folder);
            using var desks = new Desks(folder, await Endpoint(server));
            using var empties = new Desks(folder, await Endpoint(server));
            var load = new Load(empties.Channels, desks.Channels, await Rounds(desks.Channels[0]));
            var rows = await MeasureAll(load, empties.Channels[0], pairs, TimeSpan.FromSeconds(seconds), json ? TextWriter.Null : Console.Error);
            server.StandardInput.Close();
            await server.WaitForExitAsync();
            Print(new JsonObject { ["commit_us"] = Math.Round(commit, 1), ["limits"] = Server.Limits.ToString(), ["rows"] = new JsonArray([.. rows]) }, json);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> Endpoint(Process server) =>
        await server.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The coordinator did not start.");

    private static async Task<IReadOnlyList<JsonObject>> MeasureAll(Load load, GrpcChannel channel, int pairs, TimeSpan time, TextWriter progress)
    {
        var counting = new BenchService.BenchServiceClient(channel);
        await progress.WriteLineAsync("Warming up ...");
        await load.Empty(64, TimeSpan.FromSeconds(3));
        await load.Positions(64, TimeSpan.FromSeconds(3));
        var rows = new List<JsonObject>();
        foreach (var inFlight in InFlight)
        {
            await progress.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{inFlight} in flight: {pairs} pairs of {time.TotalSeconds} s each ..."));
            var runs = new List<Pair>();
            for (var pair = 0; pair < pairs; pair++)
            {
                var before = await counting.CountAsync(new CountRequest());
                var empty = await load.Empty(inFlight, time);
                var between = await counting.CountAsync(new CountRequest());
                var position = await load.Positions(inFlight, time);
                runs.Add(new Pair(empty, position, before, between, await counting.CountAsync(new CountRequest())));
            }

            rows.Add(Row(inFlight, runs, time));
        }

        return rows;
    }

    // The ratio is taken pair by pair: what else the machine does strikes both of a pair.
    private static JsonObject Row(int inFlight, List<Pair> runs, TimeSpan time)
    {
        double Middle(Func<Pair, double> figure, int digits = 0) => Math.Round(Measure.Middle(runs.Select(figure)), digits);
        return new JsonObject
        {
            ["in_flight"] = inFlight,
            ["empty_per_s"] = Middle(run => run.Empty.PerSecond),
            ["position_per_s"] = Middle(run => run.Position.PerSecond),
            ["ratio"] = Middle(run => run.Position.PerSecond / run.Empty.PerSecond, 3),
            ["empty_p50_us"] = Middle(run => run.Empty.P50Micros),
            ["p50_us"] = Middle(run => run.Position.P50Micros),
            ["p99_us"] = Middle(run => run.Position.P99Micros),
            ["commits_per_s"] = Middle(run => (run.After.Commits - run.Between.Commits) / time.TotalSeconds),
            ["empty_cpu_us"] = Middle(run => (run.Between.CpuUs - run.Before.CpuUs) / (run.Empty.PerSecond * time.TotalSeconds), 1),
            ["cpu_us"] = Middle(run => (run.After.CpuUs - run.Between.CpuUs) / (run.Position.PerSecond * time.TotalSeconds), 1),
        };
    }

    private static async Task<IReadOnlyList<OpenText>> Rounds(GrpcChannel channel)
    {
        var proposals = await new ProposalService.ProposalServiceClient(channel).ListProposalsAsync(new ListProposalsRequest { PageSize = Files.OpenRounds });
        return [.. proposals.Proposals.Select(proposal => new OpenText($"{proposal.Proposal_}/rounds/{proposal.Rounds}", proposal.Revisions[^1].Text.Document.Fingerprint))];
    }

    private static void Print(JsonObject result, bool json)
    {
        if (json)
        {
            Console.WriteLine(result.ToJsonString());
            return;
        }

        // Ten columns of figures, also where the output goes into a file.
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 110);
        var table = new Table();
        foreach (var name in (string[])["in flight", "empty/s", "taken/s", "ratio", "empty p50", "p50", "p99", "commits/s", "empty cpu", "cpu"])
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var row in result["rows"]!.AsArray())
        {
            table.AddRow([.. row!.AsObject().Select(figure => figure.Value!.ToString())]);
        }

        AnsiConsole.Write(table);
        var first = result["rows"]![0]!;
        var limit = (double)first["empty_p50_us"]! + (double)result["commit_us"]!;
        Console.WriteLine("Times in microseconds; cpu is the coordinator's, for one call.");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"One durable single-row commit: {result["commit_us"]} us (median)."));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"A single position: p50 {(double)first["p50_us"]! / limit:F2} x (empty call + one commit)."));
        Console.WriteLine($"Limits in force: {result["limits"]}");
    }

    private sealed record Pair(Measure Empty, Measure Position, CountResponse Before, CountResponse Between, CountResponse After);
}
