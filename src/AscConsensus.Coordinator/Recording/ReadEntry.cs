using AscConsensus.Engine;
using AscConsensus.Journal;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using NodaTime;

namespace AscConsensus.Coordinator.Recording;

/// <summary>One entry, checked against its hash and taken apart.</summary>
/// <param name="Nodes">Those that lie with it, which it completes in the tree: 32 bytes each.</param>
internal sealed record ReadEntry(ulong Number, Instant At, Fingerprint Key, Guid RequestId, IAct Act, Digest LeafHash, byte[] Nodes)
{
    public static ReadEntry Of(StoredEntry stored) => Of(stored.Number, stored.Leaf, stored.Hashes);

    public static ReadEntry Of(ulong number, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> hashes)
    {
        var hash = AscConsensus.Record.LeafHash.Of(bytes);
        if (hash != new Digest(hashes[..Digest.Length]))
        {
            throw Damaged(number, "its leaf does not have the hash it was recorded with");
        }

        if (!Leaf.TryDecode(bytes, out var leaf, out var fault))
        {
            throw Damaged(number, fault);
        }

        if (leaf.Number != number)
        {
            throw Damaged(number, $"its leaf says it is entry {leaf.Number}");
        }

        var statement = StatementIn(leaf);
        var act = Acts.In(statement) ?? throw Damaged(number, "it holds an act this version does not know");
        return new ReadEntry(
            number,
            Instant.FromUnixTimeMilliseconds(leaf.UnixMilliseconds),
            leaf.ActorKey is { } key ? key.ToFingerprint() : default,
            Guid.TryParseExact(statement.RequestId, "D", out var id) ? id : throw Damaged(number, "its request id is none"),
            act,
            hash,
            hashes[Digest.Length..].ToArray());
    }

    public static StartupException Damaged(ulong number, string fault, Exception? cause = null) =>
        new($"Entry {number} of the record is damaged: {fault}.", Replay.Restore, cause);

    private static Statement StatementIn(Leaf leaf)
    {
        try
        {
            return Statement.Parser.ParseFrom(leaf.Body);
        }
        catch (InvalidProtocolBufferException e)
        {
            throw Damaged(leaf.Number, "it holds no statement", e);
        }
    }
}
