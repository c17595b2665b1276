using AscConsensus.Journal.Sqlite;
using AscConsensus.Record;
using Microsoft.Data.Sqlite;

namespace AscConsensus.Journal;

/// <summary>Entries and documents that become durable together, or not at all.</summary>
/// <remarks>
/// Any method may throw <see cref="JournalFullException"/>: the batch is then taken back and over, and the next may succeed.
/// Or <see cref="JournalBrokenException"/>: the outcome is unknown and the process must end.
/// </remarks>
public sealed class Batch : IDisposable
{
    private readonly SqliteWriter writer;
    private readonly GrowingTree tree;
    private ulong settled;
    private bool isOver;

    internal Batch(SqliteWriter writer)
    {
        this.writer = writer;
        try
        {
            (Head, tree) = writer.Begin();
        }
        catch (SqliteException e)
        {
            throw TakenBack(e);
        }
    }

    /// <summary>Documents that wait for the act that cites them.</summary>
    public WaitingUploads Uploads => new(this, writer.Connection);

    /// <summary>What a Chair asked of members one by one.</summary>
    public SoundingTable Soundings => new(this, writer.Connection);

    /// <summary>What members' witnesses have cosigned.</summary>
    public CosignatureTable Cosignatures => new(this, writer.Connection);

    /// <summary>The record's end, read under its lock. It may lie beyond what this process wrote.</summary>
    public Head Head { get; }

    /// <summary>The Merkle tree with what was appended so far. The batch's own: it ends with it.</summary>
    public GrowingTree Tree => tree;

    /// <summary>Appends an entry, whose number must be the next one.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="leaf">Its bytes.</param>
    /// <param name="leafHash">Their hash.</param>
    /// <returns>The leaf hash and the nodes of the tree that the entry completed, from the bottom up.</returns>
    public Digest[] Append(ulong number, byte[] leaf, Digest leafHash)
    {
        ObjectDisposedException.ThrowIf(isOver, this);
        ArgumentOutOfRangeException.ThrowIfNotEqual(number, tree.Size);
        var completed = new Digest[tree.NextCompletes];
        tree.Append(leafHash, completed);
        try
        {
            writer.Append(number, leaf, completed);
            return completed;
        }
        catch (SqliteException e)
        {
            throw TakenBack(e);
        }
    }

    /// <summary>Settles the root of what was appended so far, though the batch goes on: of entries that come back, any size may be one that members hold signed.</summary>
    public void SettleRoot() => Do(() =>
    {
        writer.SettleRoot(tree.Size, tree.Root);
        return settled = tree.Size;
    });

    /// <summary>Stores a document that an act cites; one that is already there stays as it is.</summary>
    public void AddDocument(Digest fingerprint, byte[] salt, byte[] content)
    {
        ObjectDisposedException.ThrowIf(isOver, this);
        try
        {
            writer.AddDocument(fingerprint, salt, content);
        }
        catch (SqliteException e)
        {
            throw TakenBack(e);
        }
    }

    /// <summary>Does something in the batch that is not the record itself.</summary>
    internal T Do<T>(Func<T> work)
    {
        ObjectDisposedException.ThrowIf(isOver, this);
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw TakenBack(e);
        }
    }

    /// <summary>Makes the batch durable. Only when this has returned may anything in it be acknowledged or published, or the record's root be signed.</summary>
    /// <param name="unixMilliseconds">The instant of the batch's entries, not before the head's.</param>
    /// <returns>The record's end now.</returns>
    public Head Commit(long unixMilliseconds)
    {
        ObjectDisposedException.ThrowIf(isOver, this);
        ArgumentOutOfRangeException.ThrowIfLessThan(unixMilliseconds, Head.UnixMilliseconds);
        try
        {
            var head = Head;
            if (tree.Size != Head.Size)
            {
                head = new Head(tree.Size, unixMilliseconds, tree.Root);
                writer.MoveHead(head, tree);
                if (settled != head.Size)
                {
                    writer.SettleRoot(head.Size, head.Root);
                }
            }

            writer.Commit();
            isOver = true;
            return head;
        }
        catch (SqliteException e)
        {
            throw TakenBack(e);
        }
    }

    /// <summary>Takes the batch back unless it was committed.</summary>
    public void Dispose()
    {
        if (!isOver)
        {
            isOver = true;
            Rollback();
        }
    }

    private IOException TakenBack(SqliteException e)
    {
        isOver = true;
        if (!SqliteWriter.IsFull(e))
        {
            return new JournalBrokenException(e);
        }

        Rollback();
        return new JournalFullException(e);
    }

    private void Rollback()
    {
        try
        {
            writer.Rollback();
        }
        catch (SqliteException e)
        {
            throw new JournalBrokenException(e);
        }
    }
}
