using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using AscConsensus.Bench.Communities;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using Grpc.Net.Client;
using Spectre.Console;

namespace AscConsensus.Bench.Positions;

/// <summary>What taking a position costs beside an empty call and a durable commit, in one run on one machine.</summary>
internal static class PositionsBench
{
    private const int MostSignedPerSecond = 40_000;

    public static async Task<int> Run(IReadOnlyList<int> inFlight, int pairs, double seconds, bool isSigned, bool json)
    {
        var folder = Directory.CreateTempSubdirectory("asc-bench-").FullName;
        try
        {
            List<SigningKey> keys = isSigned ? [.. BenchCommunity.Members.Select(_ => SigningKey.Create())] : [];
            Files.Make(folder, keys);
            var commit = Commits.MedianMicros(folder);
            using var server = Child.Start(Server.Verb, folder);
            using var desks = new Desks(folder, await Endpoint(server));
            using var empties = new Desks(folder, await Endpoint(server));
            var rounds = await Rounds(desks.Channels[0]);
            var load = new Load(empties.Channels, desks.Channels, rounds);
            var signed = isSigned ? new SignedPositions(keys, await Anchor(desks.Channels[0]), rounds) : null;
            var rows = await MeasureAll(load, signed, empties.Channels[0], inFlight, pairs, TimeSpan.FromSeconds(seconds), json ? TextWriter.Null : Console.Error);
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

    private static async Task<IReadOnlyList<JsonObject>> MeasureAll(
        Load load, SignedPositions? signed, GrpcChannel channel, IReadOnlyList<int> counts, int pairs, TimeSpan time, TextWriter progress)
    {
        var counting = new BenchService.BenchServiceClient(channel);
        await progress.WriteLineAsync("Warming up ...");
        await load.Empty(64, TimeSpan.FromSeconds(3));
        signed?.Prepare(3 * MostSignedPerSecond);
        await Positions(64, TimeSpan.FromSeconds(3));
        var rows = new List<JsonObject>();
        foreach (var inFlight in counts)
        {
            await progress.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{inFlight} in flight: {pairs} pairs of {time.TotalSeconds} s each ..."));
            var runs = new List<Pair>();
            for (var pair = 0; pair < pairs; pair++)
            {
                var before = await counting.CountAsync(new CountRequest());
                var empty = await load.Empty(inFlight, time);
                var verifications = signed?.VerificationsPerSecond();
                signed?.Prepare(MostSignedPerSecond * (int)Math.Ceiling(time.TotalSeconds));
                var between = await counting.CountAsync(new CountRequest());
                var position = await Positions(inFlight, time);
                runs.Add(new Pair(empty, verifications, position, before, between, await counting.CountAsync(new CountRequest())));
            }

            rows.Add(Row(inFlight, runs, time));
        }

        return rows;

        Task<Measure> Positions(int inFlight, TimeSpan length) => signed is null ? load.Positions(inFlight, length) : load.Signed(signed, inFlight, length);
    }

    // The ratio is taken pair by pair: what else the machine does strikes both of a pair.
    private static JsonObject Row(int inFlight, List<Pair> runs, TimeSpan time)
    {
        double Middle(Func<Pair, double> figure, int digits = 0) => Math.Round(Measure.Middle(runs.Select(figure)), digits);
        var row = new JsonObject
        {
            ["in_flight"] = inFlight,
            ["empty_per_s"] = Middle(run => run.Empty.PerSecond),
            ["position_per_s"] = Middle(run => run.Position.PerSecond),
            // Of a signed one the limit is an empty call and the arithmetic of one verification, one after the other on the same cores.
            ["ratio"] = Middle(run => run.Position.PerSecond * ((1 / run.Empty.PerSecond) + (run.VerificationsPerSecond is { } rate ? 1 / rate : 0)), 3),
            ["empty_p50_us"] = Middle(run => run.Empty.P50Micros),
            ["p50_us"] = Middle(run => run.Position.P50Micros),
            ["p99_us"] = Middle(run => run.Position.P99Micros),
            ["commits_per_s"] = Middle(run => (run.After.Commits - run.Between.Commits) / time.TotalSeconds),
            ["empty_cpu_us"] = Middle(run => (run.Between.CpuUs - run.Before.CpuUs) / (run.Empty.PerSecond * time.TotalSeconds), 1),
            ["cpu_us"] = Middle(run => (run.After.CpuUs - run.Between.CpuUs) / (run.Position.PerSecond * time.TotalSeconds), 1),
        };
        if (runs[0].VerificationsPerSecond is not null)
        {
            row.Insert(2, "verified_per_s", Middle(run => run.VerificationsPerSecond!.Value));
        }

        return row;
    }

    private static async Task<IReadOnlyList<OpenText>> Rounds(GrpcChannel channel)
    {
        var proposals = await new ProposalService.ProposalServiceClient(channel).ListProposalsAsync(new ListProposalsRequest { PageSize = Files.OpenRounds });
        return [.. proposals.Proposals.Select(proposal => new OpenText($"{proposal.Proposal_}/rounds/{proposal.Rounds}", proposal.Revisions[^1].Text.Document.Fingerprint))];
    }

    private static async Task<RecordAnchor> Anchor(GrpcChannel channel)
    {
        var response = await new RecordService.RecordServiceClient(channel).GetCheckpointAsync(new GetCheckpointRequest());
        using var key = BenchCommunity.CheckpointKey();
        return Checkpoint.TryOpen(response.Checkpoint, key.Verifier, out var checkpoint, out _, out var fault)
            ? new RecordAnchor { Size = checkpoint.Size, Root = ByteString.CopyFrom(checkpoint.Root.ToArray()) }
            : throw new InvalidOperationException(fault);
    }

    private static void Print(JsonObject result, bool json)
    {
        if (json)
        {
            Console.WriteLine(result.ToJsonString());
            return;
        }

        // All columns of figures, also where the output goes into a file.
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 120);
        var table = new Table();
        var first = result["rows"]![0]!.AsObject();
        foreach (var (name, _) in first)
        {
            table.AddColumn(new TableColumn(name.Replace("_per_s", "/s", StringComparison.Ordinal).Replace("_us", "", StringComparison.Ordinal).Replace('_', ' ')).RightAligned());
        }

        foreach (var row in result["rows"]!.AsArray())
        {
            table.AddRow([.. row!.AsObject().Select(figure => figure.Value!.ToString())]);
        }

        AnsiConsole.Write(table);
        var limit = (double)first["empty_p50_us"]! + (double)result["commit_us"]!;
        Console.WriteLine("Times in microseconds; cpu is the coordinator's, for one call.");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"One durable single-row commit: {result["commit_us"]} us (median)."));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"A single position: p50 {(double)first["p50_us"]! / limit:F2} x (empty call + one commit)."));
        if (first.ContainsKey("verified_per_s"))
        {
            Console.WriteLine("verified/s is the verification of a signature alone, on all cores. The ratio is to the limit 1 / (empty call + one verification).");
        }

        Console.WriteLine($"Limits in force: {result["limits"]}");
    }

    private sealed record Pair(Measure Empty, double? VerificationsPerSecond, Measure Position, CountResponse Before, CountResponse Between, CountResponse After);
}
