using AscConsensus.Journal;
using AscConsensus.Record;

namespace AscConsensus.Bench.Communities;

/// <summary>Puts the entries that are made into a journal.</summary>
internal sealed class JournalLeaves(JournalDatabase journal) : IDisposable
{
    private const int EntriesInABatch = 1000;

    private Batch? batch;
    private ulong size;
    private byte[] last = [];

    public void Append(byte[] leaf, Digest hash)
    {
        batch ??= journal.Begin();
        batch.Append(size++, leaf, hash);
        last = leaf;
        if (size % EntriesInABatch == 0)
        {
            Commit();
        }
    }

    public void Dispose() => Commit();

    private void Commit()
    {
        if (batch is not null && Leaf.TryDecode(last, out var leaf, out _))
        {
            batch.Commit(leaf.UnixMilliseconds);
            batch.Dispose();
            batch = null;
        }
    }
}
