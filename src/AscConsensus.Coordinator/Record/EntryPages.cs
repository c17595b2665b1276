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
    /// <returns>At least one entry, unless there is none from <paramref name="from"/> on.</returns>
    public IEnumerable<Entry> Read(ulong from, ulong size, int most) =>
        from > size ? throw Ahead(from, size) : PageOf(journal.ReadEntries(from, (int)Math.Min((ulong)most, size - from)));

    /// <param name="about">Only entries about this proposal.</param>
    /// <param name="reading">The state in which it is read.</param>
    /// <param name="from">First entry wanted.</param>
    /// <param name="most">Most entries wanted.</param>
    public IEnumerable<Entry> Read(Engine.Proposal about, Reading reading, ulong from, int most) => from > reading.Size
        ? throw Ahead(from, reading.Size)
        : PageOf(journal.ReadEntries(recorder.Subjects.Of(Engine.ActSubject.SubjectsOf(reading.Community, about), Engine.ActSubject.DeparturesFrom(reading.Community, about), from, reading.Size, most)));

    public static RpcException Ahead(ulong from, ulong size) =>
        Refusal.Of(Reason.AheadOfRecord, $"The record has {size} entries; entry {from} cannot be next.").ToException();

    private static IEnumerable<Entry> PageOf(IEnumerable<StoredEntry> entries)
    {
        var bytes = 0;
        foreach (var stored in entries)
        {
            bytes += stored.Leaf.Length;
            if (bytes > MostBytes)
            {
                break;
            }

            yield return new Entry { Entry_ = stored.Number, Leaf = UnsafeByteOperations.UnsafeWrap(stored.Leaf) };
        }
    }
}
