using System.Diagnostics;
using AscConsensus.Journal;
using AscConsensus.Record;

namespace AscConsensus.Bench.Positions;

/// <summary>The other limit: one row, made durable by itself, on the same disk.</summary>
internal static class Commits
{
    private const int Count = 300;

    public static double MedianMicros(string folder)
    {
        using var journal = JournalDatabase.Open(Path.Combine(folder, "commits.db"));
        var key = LeafSignature.KeyOnly(LeafHash.Of([]));
        return Measure.Middle(Enumerable.Range(0, Count).Select(number =>
        {
            var leaf = number == 0 ? Leaf.Encode(0, 0, new byte[220]) : Leaf.Encode((ulong)number, number, new byte[220], key);
            var before = Stopwatch.GetTimestamp();
            using var batch = journal.Begin();
            batch.Append((ulong)number, leaf, LeafHash.Of(leaf));
            batch.Commit(number);
            return Stopwatch.GetElapsedTime(before).TotalMicroseconds;
        }).ToArray());
    }
}
