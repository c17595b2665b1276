using AscConsensus.Record;
using NodaTime;

namespace AscConsensus.Coordinator.Recording;

/// <summary>What the record says so far: the state, its size, its last instant and the request ids. The recorder's own.</summary>
/// <param name="expected">How many entries it is going to take over at first.</param>
internal sealed class Ledger(int expected)
{
    public Engine.Community Community { get; private set; } = Engine.Community.Empty;

    public ulong Size { get; private set; }

    public Instant LastInstant { get; private set; } = Instant.FromUnixTimeMilliseconds(0);

    public Digest LastLeafHash { get; private set; }

    public RequestIds RequestIds { get; } = new(expected);

    /// <summary>The Merkle tree of the entries.</summary>
    public GrowingTree Tree { get; set; } = new();

    /// <summary>By what entries are found; readers ask it too.</summary>
    public EntrySubjects Subjects { get; } = new();

    /// <param name="checkpointKey">By which the record's root may be signed: it is settled in the journal.</param>
    public Published Publish(CheckpointKey checkpointKey)
    {
        var checkpoint = new Checkpoint(Community.Origin, Size, Tree.Root);
        return new(Community, Size, LastInstant, LastLeafHash.ToArray(), checkpoint.Root, [.. Tree.Peaks], new Lazy<string>(() => checkpointKey.Sign(checkpoint)));
    }

    /// <summary>Takes over entries that are durable now.</summary>
    public void Advance(Engine.Community community, ulong size, Instant lastInstant, Digest lastLeafHash) =>
        (Community, Size, LastInstant, LastLeafHash) = (community, size, lastInstant, lastLeafHash);
}
