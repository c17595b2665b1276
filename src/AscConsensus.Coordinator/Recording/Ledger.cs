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

    /// <summary>By what entries are found; readers ask it too.</summary>
    public EntrySubjects Subjects { get; } = new();

    public Published Publish() => new(Community, Size, LastInstant, LastLeafHash.ToArray());

    /// <summary>Takes over entries that are durable now.</summary>
    public void Advance(Engine.Community community, ulong size, Instant lastInstant, Digest lastLeafHash) =>
        (Community, Size, LastInstant, LastLeafHash) = (community, size, lastInstant, lastLeafHash);
}
