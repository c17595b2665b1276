using System.Collections.Frozen;
using AscConsensus.Engine;
using AscConsensus.Journal;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace AscConsensus.Coordinator.Recording;

/// <summary>Decides the acts of one batch in their order and makes what follows durable, all in one transaction.</summary>
internal sealed class BatchWriter(JournalDatabase journal, Ledger ledger, CheckpointKey checkpointKey, OldCopy oldCopy, IClock clock, Tail tail, ILogger log)
{
    /// <summary>A clock further behind the record than this is wrong, not merely another machine's.</summary>
    internal static readonly Duration Tolerated = Duration.FromSeconds(5);

    private static readonly TimeSpan SoonAgain = TimeSpan.FromSeconds(5);

    private readonly List<Accepted> accepted = [];

    /// <summary>Settles everything in the batch; nobody is answered here.</summary>
    /// <param name="batch">The acts, in their order.</param>
    /// <param name="beside">What else is to be written: documents on their way, soundings.</param>
    /// <returns>The state to publish; null if nothing was recorded.</returns>
    /// <exception cref="JournalBrokenException">The outcome is unknown.</exception>
    public Published? Write(List<WaitingAct> batch, List<WaitingWrite> beside)
    {
        accepted.Clear();
        if (oldCopy.Refusal is { } behind)
        {
            // Found while these waited.
            SettleAll(batch, beside, behind);
            return null;
        }

        var now = Instant.FromUnixTimeMilliseconds(clock.GetCurrentInstant().ToUnixTimeMilliseconds());
        if (now < ledger.LastInstant - Tolerated)
        {
            SettleAll(batch, beside, Refusal.Of(Reason.ClockBehindRecord, $"The coordinator's clock says {now}, but the record has an entry of {ledger.LastInstant}.", SoonAgain));
            return null;
        }

        try
        {
            return Record(batch, beside, Instant.Max(now, ledger.LastInstant));
        }
        catch (JournalFullException)
        {
            // The refusals of this batch were decided on a state that is not going to be: they are taken back too.
            log.StorageFull(batch.Count);
            accepted.ForEach(entry => ledger.RequestIds.Remove(entry.Request));
            SettleAll(batch, beside, Refusal.Of(Reason.StorageFull, "The record cannot grow: the coordinator's disk is full.", SoonAgain));
            return null;
        }
    }

    private Published? Record(List<WaitingAct> batch, List<WaitingWrite> beside, Instant at)
    {
        using var transaction = journal.Begin();
        if (transaction.Head.Size != ledger.Size)
        {
            throw new JournalBrokenException(new InvalidOperationException($"The record has {transaction.Head.Size} entries, this coordinator knows {ledger.Size}."));
        }

        var community = ledger.Community;
        foreach (var act in batch)
        {
            community = Judge(transaction, community, act, at);
        }

        beside.ForEach(write => write.Perform(transaction, at));
        if (accepted.Count + beside.Count == 0)
        {
            return null;
        }

        transaction.Commit(at.ToUnixTimeMilliseconds());
        return accepted.Count == 0 ? null : TakeOver(community, at, transaction.Tree);
    }

    private Engine.Community Judge(Batch transaction, Engine.Community community, WaitingAct act, Instant at)
    {
        if (Earlier(act) is { } earlier)
        {
            Repeat(act, earlier);
            return community;
        }

        if (act.Statement.NotAfter < at)
        {
            act.Settle(Refusal.Of(Reason.StatementExpired, $"The statement was signed to be accepted until {act.Statement.NotAfter}; it is {at}: sign it anew."));
            return community;
        }

        var number = ledger.Size + (ulong)accepted.Count;
        IReadOnlyList<UploadedDocument> uploaded = [];
        Engine.Community next;
        try
        {
            var judgement = Decide(community, act, uploaded, at);

            // Looked for only now, so that an act that cites nothing, or has everything with it, asks the journal nothing.
            if (judgement is Judgement.Refused { Reason: Reason.DocumentMissing }
                && (uploaded = UploadedDocument.CitedBy(act, community, transaction, at)).Count > 0)
            {
                judgement = Decide(community, act, uploaded, at);
            }

            if (judgement is Judgement.Refused refused)
            {
                log.Refused(act, refused.Reason, refused.Sentence);
                act.Settle(Refusal.Of(refused));
                return community;
            }

            next = Decisions.Apply(community, act.Act, new Engine.Entry(number, at, new Actor(act.Request.Office, act.Key)));
        }
        catch (Exception e) when (e is not (OutOfMemoryException or IOException))
        {
            // A fault of the engine on one act must not stop the community: state is immutable, so nothing is half-done.
            log.EngineFault(e, act);
            act.Settle(Refusal.Of(Reason.Internal, $"The act could not be decided; the coordinator's log has it under {act.Request.Id:D}."));
            return community;
        }

        Append(transaction, act, uploaded, number, at);
        return next;
    }

    private static Judgement Decide(Engine.Community community, WaitingAct act, IReadOnlyList<UploadedDocument> uploaded, Instant at) =>
        Decisions.Decide(community, act.Act, act.Key, at, FingerprintsOf(act, uploaded));

    // A set, because each is looked for once for every citation. Most acts come with none and share one empty set.
    private static IReadOnlyCollection<Fingerprint> FingerprintsOf(WaitingAct act, IReadOnlyList<UploadedDocument> uploaded) => act.Documents.Count + uploaded.Count == 0
        ? FrozenSet<Fingerprint>.Empty
        : new HashSet<Fingerprint>([.. act.Documents.Select(document => document.Fingerprint), .. uploaded.Select(document => document.Fingerprint)]);

    private void Append(Batch transaction, WaitingAct act, IReadOnlyList<UploadedDocument> uploaded, ulong number, Instant at)
    {
        var leaf = Leaf.Encode(number, at.ToUnixTimeMilliseconds(), act.Statement.Bytes, act.Statement.Signature);
        var hash = LeafHash.Of(leaf);
        var nodes = transaction.Append(number, leaf, hash);
        foreach (var document in act.Documents)
        {
            transaction.AddDocument(document.Fingerprint.ToDigest(), document.Salt, document.Content);
        }

        foreach (var document in uploaded)
        {
            transaction.Uploads.Take(document.Upload);
        }

        ledger.RequestIds.Add(act.Request, number);
        accepted.Add(new Accepted(act.Request, act.Act, number, leaf, nodes));
        act.Settle(ReceiptOf(number, at, hash));
    }

    private Published TakeOver(Engine.Community community, Instant at, GrowingTree tree)
    {
        foreach (var entry in accepted)
        {
            tail.Add(entry.Number, entry.Leaf, entry.Nodes);
            ledger.Subjects.Add(ActSubject.Of(entry.Act), entry.Number);
        }

        ledger.Advance(community, ledger.Size + (ulong)accepted.Count, at, accepted[^1].Nodes[0]);
        ledger.Tree = tree;
        RecorderMeter.Committed(accepted.Count);
        log.Recorded(accepted.Count, ledger.Size);
        return ledger.Publish(checkpointKey);
    }

    /// <summary>The leaf that the same office's request of that id made, in the record or earlier in this batch.</summary>
    private byte[]? Earlier(WaitingAct act) => ledger.RequestIds.EntryOf(act.Request) is not { } number ? null
        : number < ledger.Size ? journal.ReadEntries(number, 1)[0].Leaf
        : accepted[(int)(number - ledger.Size)].Leaf;

    private static void Repeat(WaitingAct act, byte[] earlier)
    {
        if (!Leaf.TryDecode(earlier, out var leaf, out var fault))
        {
            throw new InvalidOperationException(fault);
        }

        if (leaf.Body.SequenceEqual(act.Statement.Bytes))
        {
            act.Settle(ReceiptOf(leaf.Number, Instant.FromUnixTimeMilliseconds(leaf.UnixMilliseconds), LeafHash.Of(earlier)));
        }
        else
        {
            act.Settle(Refusal.Of(Reason.RequestIdReused, $"The request id {act.Request.Id:D} was used for another act, entry {leaf.Number}."));
        }
    }

    private static Receipt ReceiptOf(ulong number, Instant at, Digest hash) => new()
    {
        Entry = number,
        EntryTime = at.ToTimestamp(),
        LeafHash = UnsafeByteOperations.UnsafeWrap(hash.ToArray()),
    };

    private static void SettleAll(List<WaitingAct> batch, List<WaitingWrite> beside, Refusal refusal)
    {
        batch.ForEach(act => act.Settle(refusal));
        beside.ForEach(write => write.Settle(refusal));
    }

    private sealed record Accepted(RequestKey Request, IAct Act, ulong Number, byte[] Leaf, Digest[] Nodes);
}
