using AscConsensus.Coordinator.Admission;
using AscConsensus.Journal;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Grpc.Core;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace AscConsensus.Coordinator.Recording;

/// <summary>The single writer. Takes all waiting acts as one batch; while one batch is being synced, the next gathers: no timer.</summary>
internal sealed class Recorder : IAsyncDisposable
{
    // Parts of documents are large: an act waits for no more of them than this.
    private const int MostBesideAtOnce = 4;

    private readonly JournalDatabase journal;
    private readonly ILogger<Recorder> log;
    private readonly BatchWriter writer;
    private readonly Growing growing = new();
    private readonly Thread thread;
    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private readonly SemaphoreSlim arrived = new(0);
    private readonly Queue<WaitingWrite> waitingBeside = [];
    private List<WaitingAct> waiting = [];
    private bool isStopping;
    private Published published;

    private Recorder(JournalDatabase journal, Ledger ledger, CheckpointKey checkpointKey, OldCopy oldCopy, IClock clock, ILogger<Recorder> log, Action<Exception> endProcess)
    {
        this.journal = journal;
        this.log = log;
        writer = new BatchWriter(journal, ledger, checkpointKey, oldCopy, clock, Tail, log);
        published = ledger.Publish(checkpointKey);

        // Before the first act: that a checkpoint was signed is remembered from the founding on, whenever the process dies.
        _ = published.Checkpoint.Value;
        Subjects = ledger.Subjects;
        (CheckpointKey, OldCopy) = (checkpointKey, oldCopy);
        thread = new Thread(() => Run(endProcess)) { IsBackground = true, Name = "recorder" };
        thread.Start();
    }

    /// <summary>The latest durable state.</summary>
    public Published Published => Volatile.Read(ref published);

    public Tail Tail { get; } = new();

    /// <summary>By what entries are found.</summary>
    public EntrySubjects Subjects { get; }

    /// <summary>Whether the journal may be an old copy: nothing is recorded on one.</summary>
    public OldCopy OldCopy { get; }

    /// <summary>By which checkpoints of this record are signed.</summary>
    public CheckpointKey CheckpointKey { get; }

    /// <summary>Replays the record and starts to take acts.</summary>
    /// <param name="checkpointKey">Reads the key by which checkpoints of the record of this origin are signed.</param>
    /// <param name="endProcess">Called when writing failed with unknown outcome: the process must end, a retry is safe.</param>
    public static async Task<Recorder> Open(JournalDatabase journal, Func<string, NoteSigner> checkpointKey, IClock clock, ILogger<Recorder> log, Action<Exception> endProcess)
    {
        var ledger = await Replay.Of(journal);
        DropInterrupted(journal, log);
        if (!ledger.Community.IsFounded)
        {
            throw new StartupException("The record is empty.", "Found the community first: asc init.");
        }

        if (ledger.Community.EngineVersion != Engine.Community.CurrentEngineVersion)
        {
            throw new StartupException(
                $"The record was founded under engine version {ledger.Community.EngineVersion}; this program has version {Engine.Community.CurrentEngineVersion}.",
                "Start the version of this program that it was founded with.");
        }

        var key = KeyOf(ledger, checkpointKey);
        var oldCopy = new OldCopy(journal, key.Verifier, ledger.Size, log);
        if (oldCopy.Refusal is { } refusal)
        {
            log.TakesNoActs(refusal.Sentence);
        }

        return new Recorder(journal, ledger, new CheckpointKey(key, oldCopy), oldCopy, clock, log, endProcess);
    }

    /// <summary>Records an act; completes once it is durable. Not cancellable once it waits: its outcome must be known to the record.</summary>
    /// <exception cref="RpcException">It was refused, and nothing changed.</exception>
    public Task<Receipt> Record(StatementToRecord statement, IReadOnlyList<SentDocument> documents)
    {
        if (statement.Bytes.Length > Leaf.MaxBodyLength)
        {
            throw Refusal.Of(Reason.TooLarge, $"The act has {statement.Bytes.Length} bytes; an act holds facts in at most {Leaf.MaxBodyLength}, words go into documents.").ToException();
        }

        var queued = new WaitingAct(statement, documents);
        lock (gate)
        {
            RequireWriting();
            waiting.Add(queued);
            if (waiting.Count == 1)
            {
                arrived.Release();
            }
        }

        return queued.Task;
    }

    /// <summary>Writes something beside the record; completes once it is durable. Not cancellable either.</summary>
    /// <param name="write">What to write at that instant; returns the refusal if it wrote nothing. On the recorder's thread: it waits for nobody.</param>
    /// <exception cref="RpcException">It was refused, and nothing changed.</exception>
    public Task Write(Func<Batch, Instant, Refusal?> write)
    {
        var queued = new WaitingWrite(write);
        lock (gate)
        {
            RequireWriting();
            waitingBeside.Enqueue(queued);
            arrived.Release();
        }

        return queued.Task;
    }

    /// <summary>Completes when the record is longer than that.</summary>
    public async Task Growth(ulong size, CancellationToken cancellation)
    {
        while (true)
        {
            var next = growing.Next;
            if (Published.Size > size)
            {
                return;
            }

            await next.WaitAsync(cancellation);
        }
    }

    /// <summary>Takes no more acts, and answers every act that waits.</summary>
    public Task Stop()
    {
        lock (gate)
        {
            if (!isStopping)
            {
                isStopping = true;
                arrived.Release();
            }
        }

        return stopped.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        arrived.Dispose();
        journal.Dispose();
    }

    /// <summary>What was on its way when the last process ended will not come: it is sent again from its beginning.</summary>
    private static void DropInterrupted(JournalDatabase journal, ILogger log)
    {
        try
        {
            using var transaction = journal.Begin();
            transaction.Uploads.DropUnfinished();
            transaction.Commit(transaction.Head.UnixMilliseconds);
        }
        catch (JournalFullException)
        {
            // It stays until its 24 hours are over; reading need not wait for space.
            log.StorageFull(0);
        }
    }

    // Only the founding's key signs the record's roots.
    private static NoteSigner KeyOf(Ledger ledger, Func<string, NoteSigner> checkpointKey)
    {
        var key = checkpointKey(ledger.Community.Origin);
        return key.Verifier.PublicKeyBytes.SequenceEqual(ledger.Community.CheckpointKey.Span)
            ? key
            : throw new StartupException("The checkpoint key is not the one that the founding names.", "Use the key that asc init made for this record.");
    }

    private void RequireWriting()
    {
        if (OldCopy.Refusal is { } behind)
        {
            throw behind.ToException();
        }

        if (isStopping)
        {
            throw Stopping.Refusal.ToException();
        }
    }

    private void Run(Action<Exception> endProcess)
    {
        var batch = new List<WaitingAct>();
        var beside = new List<WaitingWrite>();
        while (Take(ref batch, beside))
        {
            try
            {
                if (writer.Write(batch, beside) is { } next)
                {
                    if (batch.Exists(act => act.Statement.IsSigned))
                    {
                        // Their receipts want the checkpoint: left to them, all would wait while the first of them signs it.
                        _ = next.Checkpoint.Value;
                    }

                    Volatile.Write(ref published, next);
                    growing.Announce();
                }
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                GiveUp(e, batch, beside, endProcess);
                break;
            }

            // Here and not on another thread: an answer only writes to its connection, and the hop would cost more than that.
            batch.ForEach(act => act.Answer());
            batch = new List<WaitingAct>(batch.Count);
            beside.ForEach(write => write.Answer());
            beside.Clear();
        }

        stopped.SetResult();
    }

    /// <summary>Whether the batch is in the record is unknown: what is on disk decides at the next start, so the process must end.</summary>
    private void GiveUp(Exception cause, List<WaitingAct> batch, List<WaitingWrite> beside, Action<Exception> endProcess)
    {
        log.RecordingFailed(cause);
        List<WaitingAct> unanswered;
        lock (gate)
        {
            isStopping = true;
            unanswered = [.. batch, .. waiting];
            waiting = [];
            beside.AddRange(waitingBeside);
            waitingBeside.Clear();
        }

        endProcess(cause);

        // Only where the process goes on after all: nobody is left waiting for an answer that does not come.
        var unknown = Refusal.Of(Reason.Internal, "Recording failed, and whether the act is in the record is not known.");
        foreach (var act in unanswered)
        {
            act.Settle(unknown);
            act.Answer();
        }

        foreach (var write in beside)
        {
            write.Settle(unknown);
            write.Answer();
        }
    }

    /// <summary>Waits, and takes all acts and some of what is to be written beside; false once stopping and nothing is left.</summary>
    private bool Take(ref List<WaitingAct> batch, List<WaitingWrite> beside)
    {
        while (true)
        {
            lock (gate)
            {
                if (waiting.Count + waitingBeside.Count > 0)
                {
                    (waiting, batch) = (batch, waiting);
                    while (beside.Count < MostBesideAtOnce && waitingBeside.TryDequeue(out var write))
                    {
                        beside.Add(write);
                    }

                    return true;
                }

                if (isStopping)
                {
                    return false;
                }
            }

            arrived.Wait();
        }
    }
}
