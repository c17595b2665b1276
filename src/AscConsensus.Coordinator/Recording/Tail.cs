using AscConsensus.V1;
using Google.Protobuf;

namespace AscConsensus.Coordinator.Recording;

/// <summary>The latest entries as messages that all watchers share. Whoever is slower than this reads the journal.</summary>
internal sealed class Tail
{
    private const int Length = 4096;

    private readonly WatchEntriesResponse?[] entries = new WatchEntriesResponse[Length];

    /// <summary>Adds the next entry. Only the recorder does, before it publishes.</summary>
    public void Add(ulong number, byte[] leaf) => Volatile.Write(
        ref entries[number % Length],
        new WatchEntriesResponse { Entry = new V1.Entry { Entry_ = number, Leaf = UnsafeByteOperations.UnsafeWrap(leaf) } });

    /// <summary>The entry, or null if it is no longer, or not yet, here.</summary>
    public WatchEntriesResponse? TryGet(ulong number) =>
        Volatile.Read(ref entries[number % Length]) is { } response && response.Entry.Entry_ == number ? response : null;
}
