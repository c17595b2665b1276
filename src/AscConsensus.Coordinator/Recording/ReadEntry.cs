using AscConsensus.Engine;
using AscConsensus.Journal;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using NodaTime;

namespace AscConsensus.Coordinator.Recording;

/// <summary>One entry, checked against its hash and taken apart.</summary>
internal sealed record ReadEntry(ulong Number, Instant At, Fingerprint Key, Guid RequestId, IAct Act, byte[] Hashes)
{
    public Digest LeafHash => new(Hashes.AsSpan(0, Digest.Length));

    public static ReadEntry Of(StoredEntry stored)
    {
        if (AscConsensus.Record.LeafHash.Of(stored.Leaf) != stored.LeafHash)
        {
            throw Damaged(stored.Number, "its leaf does not have the hash it was recorded with");
        }

        if (!Leaf.TryDecode(stored.Leaf, out var leaf, out var fault))
        {
            throw Damaged(stored.Number, fault);
        }

        if (leaf.Number != stored.Number)
        {
            throw Damaged(stored.Number, $"its leaf says it is entry {leaf.Number}");
        }

        var statement = StatementIn(leaf);
        var act = Acts.In(statement) ?? throw Damaged(stored.Number, "it holds an act this version does not know");
        return new ReadEntry(
            stored.Number,
            Instant.FromUnixTimeMilliseconds(leaf.UnixMilliseconds),
            leaf.ActorKey is { } key ? key.ToFingerprint() : default,
            Guid.TryParseExact(statement.RequestId, "D", out var id) ? id : throw Damaged(stored.Number, "its request id is none"),
            act,
            stored.Hashes);
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
