using System.Diagnostics.Metrics;

namespace AscConsensus.Coordinator.Recording;

/// <summary>What an operator counts: commits, and the entries they made durable. Their ratio is the size of a batch.</summary>
internal static class RecorderMeter
{
    private static readonly Meter Meter = new("AscConsensus.Coordinator");
    private static readonly Counter<long> Commits = Meter.CreateCounter<long>("ascconsensus.recorder.commits", "{commit}", "Durable batches.");
    private static readonly Counter<long> Entries = Meter.CreateCounter<long>("ascconsensus.recorder.entries", "{entry}", "Entries made durable.");

    public static void Committed(int entries)
    {
        Commits.Add(1);
        Entries.Add(entries);
    }
}
