using AscConsensus.Coordinator.Admission;
using AscConsensus.Coordinator.Recording;
using AscConsensus.Engine;
using AscConsensus.Journal;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Coordinator;

/// <summary>
/// Makes of a request the statement to record. Everything about a signed one that does not depend on its place in the record is checked here,
/// before it goes to the recorder, which verifies none.
/// </summary>
internal sealed class StatementReader(Recorder recorder, SignatureThreads signatures, JournalDatabase journal, TreeNodes nodes)
{
    private readonly KnownFacts<Digest> roots = new(size => TreeRoot.At(size, nodes.Of(recorder.Published)));
    private readonly KnownFacts<(Digest LeafHash, Fingerprint Key)> entries = new(number => Read(journal.ReadEntries(number, 1)));

    /// <summary>The statement that was signed.</summary>
    /// <exception cref="RpcException">Its bytes are not acceptable, or it holds another act than was asked for.</exception>
    public static ReadStatement Open<TAct>(SignedStatement signed)
        where TAct : class, IAct =>
        SignedStatements.TryRead(signed.Statement.Span, out var statement) is { } fault ? throw Invalid.Field("signed.statement", fault)
        : Acts.In(statement) is TAct ? new ReadStatement(signed, statement)
        : throw Misdirected($"The statement is to {ActWords.Of(Acts.NameOf(Acts.In(statement)!))}; it was sent as another act.");

    /// <summary>Of an act that is not signed.</summary>
    /// <exception cref="RpcException">It cannot be recorded, whatever its place.</exception>
    public StatementToRecord Read(SoundRequest request, Caller caller)
    {
        var community = recorder.Published.Community;
        RequireSoundKeys(request.Act, community);
        return RequireKnown(StatementToRecord.Unsigned(community.Origin, KeyOf(request, community.Credentials[caller.Key]), request.Act, caller.Key));
    }

    /// <summary>Of one that is.</summary>
    /// <exception cref="RpcException">It cannot be recorded, whatever its place.</exception>
    public async Task<StatementToRecord> Read(SoundRequest request, ReadStatement signed, Caller caller)
    {
        var published = recorder.Published;
        var connection = published.Community.Credentials[caller.Key];
        RequireSoundKeys(request.Act, published.Community);
        var key = KeyOf(request, connection);
        var (bytes, statement) = signed;
        RequireSentAsSigned(statement, key, published.Community);
        var signing = SignerOf(bytes, connection, published.Community);
        if (!await signatures.Verify(signing, bytes))
        {
            throw Refusal.Of(
                Reason.SignatureInvalid, $"The signature is not that of the key \"{signing.Label}\" of {published.Community.NameOf(signing.Office)} over this statement.").ToException();
        }

        RequireSameRecord(statement, key.Office, published);
        var signature = new LeafSignature(signing.Key.ToDigest(), SignatureAlgorithm.EcdsaP256Sha256, bytes.Signature.Memory);
        return new StatementToRecord(key, request.Act, signing.Key, bytes.Statement.ToByteArray(), signature, statement.NotAfterTime.ToInstant());
    }

    private static void RequireSoundKeys(IAct act, Engine.Community community)
    {
        if (KeyEnrolment.FaultOf(community.Origin, act) is { } fault)
        {
            throw Refusal.Of(Reason.KeyNotSound, fault).ToException();
        }
    }

    // A key is a credential of one office for ever, so the office of the latest state is the office at the entry.
    private static RequestKey KeyOf(SoundRequest request, Engine.Credential connection) => new(connection.Office, request.Id);

    // What a later contract calls by that number nobody could decide by this one: every desk refuses a record with such an entry, and it would be there for ever.
    private static StatementToRecord RequireKnown(StatementToRecord statement) =>
        AcceptanceRules.UnknownFieldIn(statement.Bytes, Statement.Descriptor) is { } number
            ? throw Invalid.Field("body", $"The act holds a field of number {number}, which this version of the contract does not have: send it without.")
            : statement;

    private static void RequireSentAsSigned(Statement statement, RequestKey request, Engine.Community community)
    {
        if (statement.Origin != community.Origin)
        {
            throw Misdirected($"The statement is for the record {statement.Origin}; this is {community.Origin}.");
        }

        if (statement.RequestId != request.Id.ToString("D"))
        {
            throw Misdirected("The statement was signed under another request id than it was sent with.");
        }

        if (statement.Office != request.Office.ToString())
        {
            throw Misdirected($"The statement is of {statement.Office}; it was sent by {community.NameOf(request.Office)}.");
        }
    }

    // Whose the signature says it is. Whether it is so costs more and is verified next.
    private static Engine.Credential SignerOf(SignedStatement signed, Engine.Credential connection, Engine.Community community)
    {
        if (signed.Key.Length != Fingerprint.Length || !community.Credentials.TryGetValue(Fingerprint.Of(signed.Key), out var signing))
        {
            throw Refusal.Of(Reason.NotEnrolled, "The key that signed the statement is not a credential of any office.").ToException();
        }

        if ((signing.Office, signing.Holder) != (connection.Office, connection.Holder))
        {
            throw Misdirected($"The key that signed the statement is of {community.NameOf(signing.Office)}; it was sent by {community.NameOf(connection.Office)}.");
        }

        if (signing.Use != KeyUse.Signing)
        {
            throw Refusal.Of(Reason.KeyUseDiffers, $"The key \"{signing.Label}\" of {community.NameOf(signing.Office)} is not one that signs acts.").ToException();
        }

        if (AcceptanceRules.SignatureFault(signed.Signature.Span) is { } fault)
        {
            throw Refusal.Of(Reason.SignatureInvalid, fault).ToException();
        }

        return signing;
    }

    // What the signer's desk has verified is of this record, or one of the two has been shown another.
    private void RequireSameRecord(Statement statement, Office office, Published published)
    {
        var anchor = statement.Anchor;
        if (anchor.Size > published.Size)
        {
            throw (recorder.OldCopy.Refusal ?? Refusal.Of(Reason.RecordDiffers, $"The signer's desk has verified a record of {anchor.Size} entries; here there are {published.Size}.")).ToException();
        }

        var root = anchor.Size == published.Size ? published.Root : roots.Of(anchor.Size);
        if (root != new Digest(anchor.Root.Span))
        {
            throw Refusal.Of(Reason.RecordDiffers, $"The record that the signer's desk has verified, of {anchor.Size} entries, is not the beginning of this one.").ToException();
        }

        if (statement.LatestOwn is { } own && !IsOf(office, own, published))
        {
            throw Refusal.Of(Reason.RecordDiffers, $"Entry {own.Entry}, which the signer's desk holds a receipt for, is not an act of its office in this record.").ToException();
        }
    }

    private bool IsOf(Office office, OwnEntry own, Published published) =>
        own.Entry < published.Size
        && entries.Of(own.Entry) is var (leafHash, key)
        && leafHash == new Digest(own.LeafHash.Span)
        && published.Community.Credentials.TryGetValue(key, out var credential)
        && credential.Office == office;

    private static (Digest LeafHash, Fingerprint Key)? Read(IReadOnlyList<StoredEntry> entry) =>
        entry is [var stored] && Leaf.TryDecode(stored.Leaf, out var leaf, out _) ? (stored.LeafHash, leaf.ActorKey?.ToFingerprint() ?? default) : null;

    private static RpcException Misdirected(string sentence) => Refusal.Of(Reason.StatementMisdirected, sentence).ToException();
}
