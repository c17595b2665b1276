using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;

namespace AscConsensus.Coordinator.Recording;

/// <summary>The latest entries as messages that all watchers share. Whoever is slower than this reads the journal.</summary>
internal sealed class Tail
{
    private const int Length = 4096;

    private readonly Latest?[] entries = new Latest[Length];

    /// <summary>Adds the next entry with the nodes of the tree that it completed. Only the recorder does, before it publishes.</summary>
    public void Add(ulong number, byte[] leaf, Digest[] nodes) => Volatile.Write(ref entries[number % Length], new Latest(number, leaf, nodes));

    /// <summary>The entry, or null if it is no longer, or not yet, here.</summary>
    public WatchEntriesResponse? TryGet(ulong number) => Find(number)?.Response;

    /// <summary>A node of the tree, or null if the entry that completed it is no longer here.</summary>
    public Digest? TryGetNode(TreeNode node) => Find(node.Entry)?.Nodes[node.Level];

    private Latest? Find(ulong number) => Volatile.Read(ref entries[number % Length]) is { } latest && latest.Number == number ? latest : null;

    private sealed class Latest(ulong number, byte[] leaf, Digest[] nodes)
    {
        private WatchEntriesResponse? response;

        public ulong Number => number;

        public Digest[] Nodes => nodes;

        /// <summary>Made by the first who asks, not by the recorder: often nobody does.</summary>
        public WatchEntriesResponse Response => Volatile.Read(ref response) ?? LazyInitializer.EnsureInitialized(ref response, Make);

        private WatchEntriesResponse Make() => new() { Entry = new V1.Entry { Entry_ = number, Leaf = UnsafeByteOperations.UnsafeWrap(leaf) } };
    }
}
