using System.Threading.Channels;
using AscConsensus.Engine;
using AscConsensus.Journal;

namespace AscConsensus.Coordinator.Recording;

/// <summary>Reads the record from its first entry and makes the state anew. Two stages, so that both cores work.</summary>
internal static class Replay
{
    private const int Chunk = 1024;

    /// <exception cref="StartupException">The record says something that this engine cannot have written.</exception>
    public static async Task<Ledger> Of(JournalDatabase journal)
    {
        var ledger = new Ledger((int)Math.Min(journal.CountEntries(), int.MaxValue / 2));

        // Bounded: the reader must not run ahead of the state by more than a few chunks of memory.
        var chunks = Channel.CreateBounded<List<ReadEntry>>(new BoundedChannelOptions(8) { SingleReader = true, SingleWriter = true });
        using var abandoned = new CancellationTokenSource();
        var reading = Task.Run(() => Read(journal, chunks.Writer, abandoned.Token));
        try
        {
            await foreach (var chunk in chunks.Reader.ReadAllAsync())
            {
                chunk.ForEach(entry => Advance(ledger, entry));
            }
        }
        catch
        {
            // Whoever hears of it may close the journal: not under a reader.
            await abandoned.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        await reading;
        return ledger;
    }

    private static async Task Read(JournalDatabase journal, ChannelWriter<List<ReadEntry>> chunks, CancellationToken abandoned)
    {
        try
        {
            foreach (var chunk in journal.Replay().Chunk(Chunk))
            {
                await chunks.WriteAsync([.. chunk.Select(ReadEntry.Of)], abandoned);
            }
        }
        finally
        {
            chunks.Complete();
        }
    }

    private static void Advance(Ledger ledger, ReadEntry read)
    {
        try
        {
            Apply(ledger, read);
        }
        catch (Exception e) when (e is not (StartupException or OutOfMemoryException))
        {
            throw ReadEntry.Damaged(read.Number, "it cannot follow the entries before it", e);
        }
    }

    private static void Apply(Ledger ledger, ReadEntry read)
    {
        var community = ledger.Community;
        Actor by = default;
        if (read.Number > 0)
        {
            by = community.Credentials.TryGetValue(read.Key, out var credential)
                ? new Actor(credential.Office, read.Key)
                : throw ReadEntry.Damaged(read.Number, $"its key {read.Key.Brief} was not enrolled");
            ledger.RequestIds.Add(new RequestKey(by.Office, read.RequestId), read.Number);
        }

        if (read.At < ledger.LastInstant)
        {
            throw ReadEntry.Damaged(read.Number, "its instant is before the previous entry's");
        }

        var entry = new Engine.Entry(read.Number, read.At, by);
        ledger.Subjects.Add(read.Subject, read.Number);
        ledger.Advance(Decisions.Apply(community, read.Act, entry), read.Number + 1, read.At, read.LeafHash);
    }
}
