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
internal sealed class BatchWriter(JournalDatabase journal, Ledger ledger, IClock clock, Tail tail, ILogger log)
{
    /// <summary>A clock further behind the record than this is wrong, not merely another machine's.</summary>
    internal static readonly Duration Tolerated = Duration.FromSeconds(5);

    private readonly List<Accepted> accepted = [];

    /// <summary>Settles every act of the batch; nobody is answered here.</summary>
    /// <returns>The state to publish; null if nothing was recorded.</returns>
    /// <exception cref="JournalBrokenException">The outcome is unknown.</exception>
    public Published? Write(List<WaitingAct> batch)
    {
        accepted.Clear();
        var now = Instant.FromUnixTimeMilliseconds(clock.GetCurrentInstant().ToUnixTimeMilliseconds());
        if (now < ledger.LastInstant - Tolerated)
        {
            SettleAll(batch, Reason.ClockBehindRecord, $"The coordinator's clock says {now}, but the record has an entry of {ledger.LastInstant}.");
            return null;
        }

        try
        {
            return Record(batch, Instant.Max(now, ledger.LastInstant));
        }
        catch (JournalFullException)
        {
            // The refusals of this batch were decided on a state that is not going to be: they are taken back too.
            log.StorageFull(batch.Count);
            accepted.ForEach(entry => ledger.RequestIds.Remove(entry.Request));
            SettleAll(batch, Reason.StorageFull, "The record cannot grow: the coordinator's disk is full.");
            return null;
        }
    }

    private Published? Record(List<WaitingAct> batch, Instant at)
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

        if (accepted.Count == 0)
        {
            return null;
        }

        transaction.Commit(at.ToUnixTimeMilliseconds());
        return TakeOver(community, at);
    }

    private Engine.Community Judge(Batch transaction, Engine.Community community, WaitingAct act, Instant at)
    {
        if (Earlier(act) is { } earlier)
        {
            Repeat(act, earlier);
            return community;
        }

        var number = ledger.Size + (ulong)accepted.Count;
        Engine.Community next;
        try
        {
            if (Decisions.Decide(community, act.Act, act.Key, at, [.. act.Documents.Select(document => document.Fingerprint)]) is Judgement.Refused refused)
            {
                log.Refused(act, refused.Reason, refused.Sentence);
                act.Settle(Refusal.Of(refused));
                return community;
            }

            next = Decisions.Apply(community, act.Act, new Engine.Entry(number, at, new Actor(act.Request.Office, act.Key)));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A fault of the engine on one act must not stop the community: state is immutable, so nothing is half-done.
            log.EngineFault(e, act);
            act.Settle(Refusal.Of(Reason.Internal, $"The act could not be decided; the coordinator's log has it under {act.Request.Id:D}."));
            return community;
        }

        Append(transaction, act, number, at);
        return next;
    }

    private void Append(Batch transaction, WaitingAct act, ulong number, Instant at)
    {
        var leaf = Leaf.Encode(number, at.ToUnixTimeMilliseconds(), act.Statement, LeafSignature.KeyOnly(act.Key.ToDigest()));
        var hash = LeafHash.Of(leaf);
        transaction.Append(number, leaf, hash, ActSubject.ProposalOf(act.Act));
        foreach (var document in act.Documents)
        {
            transaction.AddDocument(document.Fingerprint.ToDigest(), document.Salt, document.Content);
        }

        ledger.RequestIds.Add(act.Request, number);
        accepted.Add(new Accepted(act.Request, number, leaf, hash));
        act.Settle(ReceiptOf(number, at, hash));
    }

    private Published TakeOver(Engine.Community community, Instant at)
    {
        foreach (var entry in accepted)
        {
            tail.Add(entry.Number, entry.Leaf);
        }

        ledger.Advance(community, ledger.Size + (ulong)accepted.Count, at, accepted[^1].LeafHash);
        RecorderMeter.Committed(accepted.Count);
        log.Recorded(accepted.Count, ledger.Size);
        return ledger.Publish();
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

        if (leaf.Body.SequenceEqual(act.Statement))
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

    private static void SettleAll(List<WaitingAct> batch, Reason reason, string sentence)
    {
        var refusal = Refusal.Of(reason, sentence, TimeSpan.FromSeconds(5));
        batch.ForEach(act => act.Settle(refusal));
    }

    private sealed record Accepted(RequestKey Request, ulong Number, byte[] Leaf, Digest LeafHash);
}
