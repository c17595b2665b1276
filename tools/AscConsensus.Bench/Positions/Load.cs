using System.Diagnostics;
using AscConsensus.V1;
using Google.Protobuf;
using Grpc.Net.Client;

namespace AscConsensus.Bench.Positions;

/// <summary>Keeps a number of calls in flight for a while, over eleven connections, and counts those that were answered.</summary>
internal sealed class Load(IReadOnlyList<GrpcChannel> empties, IReadOnlyList<GrpcChannel> desks, IReadOnlyList<OpenText> rounds)
{
    private static readonly int Run = Environment.ProcessId;

    private static long lastId;

    private readonly List<BenchService.BenchServiceClient> empty = [.. empties.Select(channel => new BenchService.BenchServiceClient(channel))];
    private readonly List<RoundService.RoundServiceClient> positions = [.. desks.Select(channel => new RoundService.RoundServiceClient(channel))];

    public Task<Measure> Empty(int inFlight, TimeSpan time) => Keep(inFlight, time, async (worker, _) =>
    {
        using var call = empty[worker % empty.Count].EmptyAsync(new EmptyRequest());
        await call.ResponseAsync;
    });

    /// <summary>Positions that were signed beforehand.</summary>
    public Task<Measure> Signed(SignedPositions signed, int inFlight, TimeSpan time) => Keep(inFlight, time, async (worker, _) =>
    {
        var ministry = worker % positions.Count;
        using var call = positions[ministry].TakePositionAsync(signed.Take(ministry));
        await call.ResponseAsync;
    });

    public Task<Measure> Positions(int inFlight, TimeSpan time) => Keep(inFlight, time, async (worker, number) =>
    {
        var round = rounds[(worker + number) % rounds.Count];
        var request = new TakePositionRequest
        {
            RequestId = NewId(),
            Act = new TakePosition { Round = round.Name, TextFingerprint = round.Text, Stance = number % 2 == 0 ? Stance.Support : Stance.NoObjection },
        };
        using var call = positions[worker % positions.Count].TakePositionAsync(request);
        await call.ResponseAsync;
    });

    // Ids need not be random to be unique, and making randomness is no part of what is measured.
    public static string NewId() => new Guid(Run, 0, 0, BitConverter.GetBytes(Interlocked.Increment(ref lastId))).ToString("D");

    private static async Task<Measure> Keep(int inFlight, TimeSpan time, Func<int, int, Task> call)
    {
        var started = Stopwatch.GetTimestamp();
        var until = started + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var latencies = await Task.WhenAll(Enumerable.Range(0, inFlight).Select(worker => Task.Run(async () =>
        {
            var own = new List<long>(16_384);
            for (var number = 0; ; number++)
            {
                var before = Stopwatch.GetTimestamp();
                if (before >= until)
                {
                    return own;
                }

                await call(worker, number);
                own.Add(Stopwatch.GetTimestamp() - before);
            }
        })));
        var all = latencies.SelectMany(own => own).Order().ToArray();
        return new Measure(all.Length / Stopwatch.GetElapsedTime(started).TotalSeconds, Micros(all, 0.50), Micros(all, 0.99));
    }

    private static double Micros(long[] sorted, double quantile) =>
        sorted.Length == 0 ? 0 : sorted[(int)((sorted.Length - 1) * quantile)] * 1e6 / Stopwatch.Frequency;
}

/// <summary>One run: calls answered a second, and how long the middle one and the slowest of a hundred took.</summary>
internal sealed record Measure(double PerSecond, double P50Micros, double P99Micros)
{
    /// <summary>The median: runs are short and the machine is shared.</summary>
    public static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}

/// <summary>An open round and the fingerprint of its text.</summary>
internal sealed record OpenText(string Name, ByteString Text);
