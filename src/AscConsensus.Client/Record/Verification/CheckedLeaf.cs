using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using NodaTime;

namespace AscConsensus.Client;

/// <summary>What can be said of a leaf without the leaves before it, so that all cores say it; its signature too, once its key is known.</summary>
internal sealed record CheckedLeaf(ReadOnlyMemory<byte> Bytes, Digest Hash)
{
    private static readonly MessageParser<Statement> Known = Statement.Parser.WithDiscardUnknownFields(true);

    /// <summary>Why it cannot be decided at all; the rest then says nothing.</summary>
    public string? Fault { get; private init; }

    public ulong Number { get; private init; }

    public Instant At { get; private init; }

    public int SignatureCount { get; private init; }

    /// <summary>The actor's key and, if the act is signed, its signature.</summary>
    public LeafSignature Actor { get; private init; }

    public Statement Statement { get; private init; } = new();

    public IAct Act { get; private init; } = new FoundCommunity();

    public bool IsSigned => Actor.Algorithm == SignatureAlgorithm.EcdsaP256Sha256;

    /// <summary>Whether the signature is the key's; null while the key is not known, and where there is no signature.</summary>
    public bool? IsGood { get; init; }

    public static CheckedLeaf Of(ReadOnlyMemory<byte> bytes, KnownKeys keys)
    {
        var read = new CheckedLeaf(bytes, LeafHash.Of(bytes.Span));
        if (!Leaf.TryDecode(bytes.Span, out var leaf, out var fault))
        {
            return read with { Fault = fault };
        }

        var signatures = leaf.ReadSignatures();
        var actor = signatures.Length == 0 ? default : signatures[0];
        read = read with { Number = leaf.Number, At = Instant.FromUnixTimeMilliseconds(leaf.UnixMilliseconds), SignatureCount = signatures.Length, Actor = actor };
        fault = read.IsSigned
            ? SignedStatements.TryRead(leaf.Body, out var statement) ?? AcceptanceRules.SignatureFault(actor.Value.Span)
            : FaultOfUnsigned(leaf.Body, out statement);
        return fault is null && Acts.In(statement) is { } act
            ? read with { Statement = statement, Act = act, IsGood = read.IsSigned ? keys.Find(actor.KeyId)?.Verifies(leaf.Body, actor.Value.Span) : null }
            : read with { Fault = fault ?? "The statement holds no act that this program knows." };
    }

    /// <summary>Whether this key made the signature.</summary>
    public bool IsSignedBy(VerifyingKey key) => Leaf.TryDecode(Bytes.Span, out var leaf, out _) && key.Verifies(leaf.Body, Actor.Value.Span);

    // What the coordinator wrapped itself: nothing may be hidden in it either.
    private static string? FaultOfUnsigned(ReadOnlySpan<byte> body, out Statement statement)
    {
        try
        {
            statement = Known.ParseFrom(body);
        }
        catch (InvalidProtocolBufferException)
        {
            statement = new Statement();
            return "The statement is not a protobuf message of its type.";
        }

        return body.SequenceEqual(statement.ToByteArray()) ? null : "The statement is not serialised in the one form.";
    }
}
