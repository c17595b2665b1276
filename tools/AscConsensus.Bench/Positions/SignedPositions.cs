using System.Collections.Concurrent;
using System.Diagnostics;
using AscConsensus.Bench.Communities;
using AscConsensus.Engine;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace AscConsensus.Bench.Positions;

/// <summary>Positions signed beforehand, as many as a run can need: signing is the ministries' work, not the coordinator's.</summary>
internal sealed class SignedPositions(IReadOnlyList<SigningKey> keys, RecordAnchor anchor, IReadOnlyList<OpenText> rounds)
{
    private const int Sample = 10_000;

    private readonly ConcurrentBag<TakePositionRequest>[] ready = [.. keys.Select(_ => new ConcurrentBag<TakePositionRequest>())];

    private List<(VerifyingKey Key, SignedStatement Signed)>? sample;

    /// <summary>Signs until there are so many, the same number of each ministry's.</summary>
    public void Prepare(int count)
    {
        var missing = ready.Select(of => (count / keys.Count) - of.Count).ToList();
        Parallel.For(0, count, number =>
        {
            if (number / keys.Count < missing[number % keys.Count])
            {
                ready[number % keys.Count].Add(Sign(number % keys.Count, number));
            }
        });
    }

    /// <summary>The next one of a ministry.</summary>
    public TakePositionRequest Take(int ministry) =>
        ready[ministry].TryTake(out var request) ? request : throw new InvalidOperationException("More positions were taken than were signed beforehand: shorten the runs.");

    /// <summary>Verifications a second of these signatures on all cores, and nothing else.</summary>
    public double VerificationsPerSecond()
    {
        if (sample is null)
        {
            // The first time the keys are read, and the compiler is at work.
            sample = [.. Enumerable.Range(0, Sample).AsParallel().Select(number => (keys[number % keys.Count].Public, Sign(number % keys.Count, number).Signed))];
            Verify(sample);
        }

        var clock = Stopwatch.StartNew();
        Verify(sample);
        return sample.Count / clock.Elapsed.TotalSeconds;
    }

    private static void Verify(List<(VerifyingKey Key, SignedStatement Signed)> sample) => Parallel.ForEach(sample, it =>
    {
        if (!it.Key.Verifies(it.Signed.Statement.Span, it.Signed.Signature.Span))
        {
            throw new InvalidOperationException("A signature that was made here does not verify.");
        }
    });

    private TakePositionRequest Sign(int ministry, int number)
    {
        var round = rounds[number % rounds.Count];
        var statement = new Statement
        {
            RequestId = Load.NewId(),
            Origin = BenchCommunity.Origin,
            Office = Office.MinistryOf(BenchCommunity.Members[ministry]).ToString(),
            NotAfterTime = new Timestamp { Seconds = 4_000_000_000 },
            Anchor = anchor,
            TakePosition = new TakePosition { Round = round.Name, TextFingerprint = round.Text, Stance = number % 2 == 0 ? Stance.Support : Stance.NoObjection },
        };
        var body = statement.ToByteArray();
        var key = keys[ministry];
        return new TakePositionRequest
        {
            RequestId = statement.RequestId,
            Signed = new SignedStatement { Statement = ByteString.CopyFrom(body), Key = ByteString.CopyFrom(key.KeyId.ToArray()), Signature = ByteString.CopyFrom(key.Sign(body)) },
        };
    }
}
