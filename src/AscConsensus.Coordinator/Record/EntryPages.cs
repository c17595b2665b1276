using AscConsensus.Coordinator.Recording;
using AscConsensus.Journal;
using AscConsensus.Protocol;
using AscConsensus.V1;
using Google.Protobuf;
using Grpc.Core;

namespace AscConsensus.Coordinator.Record;

/// <summary>Entries from the journal, a page at a time: for readers, and for watchers that are slower than the record grows.</summary>
internal sealed class EntryPages(JournalDatabase journal, Recorder recorder)
{
    private const int MostBytes = 1024 * 1024;

    /// <param name="from">First entry wanted.</param>
    /// <param name="size">Size of the record that was published: the journal may have more, which nobody has been told of yet.</param>
    /// <param name="most">Most entries wanted.</param>
    /// <param name="subjects">Only entries about one of these; null for all.</param>
    /// <returns>At least one entry, unless there is none from <paramref name="from"/> on.</returns>
    public IEnumerable<Entry> Read(ulong from, ulong size, int most, IReadOnlyCollection<string>? subjects = null)
    {
        if (from > size)
        {
            throw Ahead(from, size);
        }

        var bytes = 0;
        foreach (var stored in subjects is not null ? journal.ReadEntries(recorder.Subjects.Of(subjects, from, size, most)) : journal.ReadEntries(from, (int)Math.Min((ulong)most, size - from)))
        {
            bytes += stored.Leaf.Length;
            if (bytes > MostBytes)
            {
                break;
            }

            yield return new Entry { Entry_ = stored.Number, Leaf = UnsafeByteOperations.UnsafeWrap(stored.Leaf) };
        }
    }

    public static RpcException Ahead(ulong from, ulong size) =>
        Refusal.Of(Reason.AheadOfRecord, $"The record has {size} entries; entry {from} cannot be next.").ToException();
}
