using System.Diagnostics.CodeAnalysis;
using AscConsensus.Engine;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using NodaTime;
using Entry = AscConsensus.V1.Entry;

namespace AscConsensus.Client;

/// <summary>One entry of the record, read from its leaf.</summary>
/// <param name="Number">Its number, from 0, the founding.</param>
/// <param name="Time">When the coordinator accepted the act: UTC, whole milliseconds.</param>
/// <param name="ActorKey">The key that acted; null for the founding.</param>
/// <param name="Statement">The act with the office that did it and its request id.</param>
/// <param name="Leaf">The leaf, byte for byte as in docs/record.md.</param>
public sealed record WatchedEntry(ulong Number, Instant Time, Digest? ActorKey, Statement Statement, ReadOnlyMemory<byte> Leaf)
{
    /// <summary>The leaf's hash, as in the receipt of the act: SHA-256 over a zero byte and the leaf (RFC 6962, section 2.1).</summary>
    public Digest LeafHash => Record.LeafHash.Of(Leaf.Span);

    /// <summary>The act itself, such as a <see cref="TakePosition"/>; null if this program does not know its kind yet.</summary>
    public IAct? Act => Acts.In(Statement);

    /// <summary>Reads an entry that must be this one.</summary>
    /// <param name="fault">Why what came is not it.</param>
    internal static bool TryRead(Entry entry, ulong expected, [NotNullWhen(true)] out WatchedEntry? read, [NotNullWhen(false)] out string? fault)
    {
        read = null;
        if (entry.Entry_ != expected)
        {
            fault = $"The coordinator sent entry {entry.Entry_} where entry {expected} is due: entries may be neither skipped nor repeated.";
            return false;
        }

        if (!Record.Leaf.TryDecode(entry.Leaf.Span, out var leaf, out fault))
        {
            fault = $"Entry {expected} is not a leaf: {fault}";
            return false;
        }

        if (leaf.Number != expected)
        {
            fault = $"The leaf sent as entry {expected} says of itself that it is entry {leaf.Number}.";
            return false;
        }

        try
        {
            read = new(expected, Instant.FromUnixTimeMilliseconds(leaf.UnixMilliseconds), leaf.ActorKey, Statement.Parser.ParseFrom(leaf.Body), entry.Leaf.Memory);
            return true;
        }
        catch (InvalidProtocolBufferException)
        {
            fault = $"Entry {leaf.Number} holds no statement: what is in its leaf is not a protobuf message of that type.";
            return false;
        }
    }
}
