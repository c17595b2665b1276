using System.Threading.Channels;
using AscConsensus.Engine;
using AscConsensus.Journal;
using AscConsensus.Record;

namespace AscConsensus.Coordinator.Recording;

/// <summary>Reads the record from its first entry and makes the state anew. Three stages, so that all cores work.</summary>
internal static class Replay
{
    /// <summary>What to do about a record that is damaged.</summary>
    public const string Restore = "Put a backup in its place: asc restore.";

    // Enough entries are under way that no stage waits for another's turn on the core, and no more: what the collector finds alive between them it copies.
    private const int Chunk = 512;
    private const int ChunksUnderWay = 4;

    /// <exception cref="StartupException">The record says something that this engine cannot have written.</exception>
    public static async Task<Ledger> Of(JournalDatabase journal)
    {
        var ledger = new Ledger((int)Math.Min(journal.CountEntries(), int.MaxValue / 2));
        var read = Stage();
        var applied = Stage();
        using var abandoned = new CancellationTokenSource();
        Task[] stages =
        [
            Task.Run(() => Read(journal, read.Writer, abandoned.Token)),
            Task.Run(() => Apply(ledger, read.Reader, applied.Writer, abandoned.Token)),
            Task.Run(() => Index(ledger, applied.Reader, abandoned.Token)),
        ];
        try
        {
            await foreach (var ended in Task.WhenEach(stages))
            {
                await ended;
            }
        }
        catch
        {
            // Whoever hears of it may close the journal: not under a reader.
            await abandoned.CancelAsync();
            await Task.WhenAll(stages).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        RequireSettled(journal, ledger);
        return ledger;
    }

    // The root that every member may hold a signature of is that of these entries, and so is the one that the next will be added to.
    private static void RequireSettled(JournalDatabase journal, Ledger ledger)
    {
        if (ledger.Size > 0 && (journal.FindRoot(ledger.Size) != ledger.Tree.Root || journal.ReadHead().Root != ledger.Tree.Root))
        {
            throw new StartupException($"The {ledger.Size} entries do not have the root that was settled for them.", Restore);
        }
    }

    private static Channel<ReadEntry[]> Stage() =>
        Channel.CreateBounded<ReadEntry[]>(new BoundedChannelOptions(ChunksUnderWay) { SingleReader = true, SingleWriter = true });

    private static async Task Read(JournalDatabase journal, ChannelWriter<ReadEntry[]> read, CancellationToken abandoned)
    {
        foreach (var chunk in journal.Replay(ReadEntry.Of).Chunk(Chunk))
        {
            await read.WriteAsync(chunk, abandoned);
        }

        read.Complete();
    }

    private static async Task Apply(Ledger ledger, ChannelReader<ReadEntry[]> read, ChannelWriter<ReadEntry[]> applied, CancellationToken abandoned)
    {
        await foreach (var chunk in read.ReadAllAsync(abandoned))
        {
            foreach (var entry in chunk)
            {
                Follow(ledger, entry, Apply);
            }

            await applied.WriteAsync(chunk, abandoned);
        }

        applied.Complete();
    }

    private static async Task Index(Ledger ledger, ChannelReader<ReadEntry[]> applied, CancellationToken abandoned)
    {
        await foreach (var chunk in applied.ReadAllAsync(abandoned))
        {
            foreach (var entry in chunk)
            {
                Follow(ledger, entry, Index);
            }
        }
    }

    private static void Follow(Ledger ledger, ReadEntry read, Action<Ledger, ReadEntry> step)
    {
        try
        {
            step(ledger, read);
        }
        catch (Exception e) when (e is not (StartupException or OutOfMemoryException))
        {
            throw ReadEntry.Damaged(read.Number, "it cannot follow the entries before it", e);
        }
    }

    private static void Apply(Ledger ledger, ReadEntry read)
    {
        var by = read.Number == 0 ? default
            : ledger.Community.Credentials.TryGetValue(read.Key, out var credential) ? new Actor(credential.Office, read.Key)
            : throw ReadEntry.Damaged(read.Number, $"its key {read.Key.Brief} was not enrolled");
        if (read.At < ledger.LastInstant)
        {
            throw ReadEntry.Damaged(read.Number, "its instant is before the previous entry's");
        }

        ledger.Advance(Decisions.Apply(ledger.Community, read.Act, new Engine.Entry(read.Number, read.At, by)), read.Number + 1, read.At, read.LeafHash);
    }

    private static void Index(Ledger ledger, ReadEntry read)
    {
        if (read.Number > 0)
        {
            // The state may be further already; a key is a credential of one office for ever.
            ledger.RequestIds.Add(new RequestKey(ledger.Community.Credentials[read.Key].Office, read.RequestId), read.Number);
        }

        ledger.Subjects.Add(ActSubject.Of(read.Act), read.Number);
        Grow(ledger.Tree, read);
    }

    /// <summary>Appends an entry to the tree, and looks whether the nodes that lie with it are those that it completes.</summary>
    internal static void Grow(GrowingTree tree, ReadEntry read)
    {
        Span<Digest> completed = stackalloc Digest[tree.NextCompletes];
        var count = tree.Append(read.LeafHash, completed);
        var isSo = read.Nodes.Length == (count - 1) * Digest.Length;
        for (var level = 1; isSo && level < count; level++)
        {
            isSo = new Digest(read.Nodes.AsSpan((level - 1) * Digest.Length, Digest.Length)) == completed[level];
        }

        if (!isSo)
        {
            throw ReadEntry.Damaged(read.Number, "the nodes of the tree that lie with it are not those of the entries");
        }
    }
}
