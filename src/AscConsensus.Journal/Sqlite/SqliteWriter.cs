using AscConsensus.Record;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AscConsensus.Journal.Sqlite;

/// <summary>The one writing connection and its prepared commands, which are used again for every row.</summary>
internal sealed class SqliteWriter(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand begin = connection.Prepare("BEGIN IMMEDIATE");
    private readonly SqliteCommand commit = connection.Prepare("COMMIT");
    private readonly SqliteCommand rollback = connection.Prepare("ROLLBACK");
    private readonly SqliteCommand readHead = connection.Prepare("SELECT size, instant, peaks FROM head");

    private readonly SqliteCommand moveHead = connection.Prepare(
        "UPDATE head SET size = $size, instant = $instant, peaks = $peaks",
        ("$size", SqliteType.Integer), ("$instant", SqliteType.Integer), ("$peaks", SqliteType.Blob));

    private readonly SqliteCommand addCheckpoint = connection.Prepare(
        "INSERT INTO checkpoint (size, root) VALUES ($size, $root)", ("$size", SqliteType.Integer), ("$root", SqliteType.Blob));

    private readonly AppendStatement append = new(connection);

    private readonly SqliteCommand addDocument = connection.Prepare(
        "INSERT INTO document (fingerprint, salt, content) VALUES ($fingerprint, $salt, $content) ON CONFLICT DO NOTHING",
        ("$fingerprint", SqliteType.Blob), ("$salt", SqliteType.Blob), ("$content", SqliteType.Blob));

    private readonly byte[] digest = new byte[Digest.Length];

    internal SqliteConnection Connection => connection;

    /// <summary>No room on the disk. SQLite reports it so when a write fails for want of space, not when a sync does.</summary>
    public static bool IsFull(SqliteException e) => e.SqliteErrorCode == raw.SQLITE_FULL;

    public (Head Head, GrowingTree Tree) Begin()
    {
        begin.ExecuteNonQuery();
        using var head = readHead.ExecuteReader();
        head.Read();
        var tree = new GrowingTree((ulong)head.GetInt64(0), head.GetFieldValue<byte[]>(2).ToDigests());
        return (new Head(tree.Size, head.GetInt64(1), tree.Root), tree);
    }

    public void Append(ulong number, byte[] leaf, ReadOnlySpan<Digest> hashes) => append.Execute(number, leaf, hashes);

    public void AddDocument(Digest fingerprint, byte[] salt, byte[] content)
    {
        fingerprint.CopyTo(digest);
        addDocument.Parameters[0].Value = digest;
        addDocument.Parameters[1].Value = salt;
        addDocument.Parameters[2].Value = content;
        addDocument.ExecuteNonQuery();
    }

    /// <summary>Moves the record's end.</summary>
    public void MoveHead(Head head, GrowingTree tree)
    {
        moveHead.Parameters[0].Value = (long)head.Size;
        moveHead.Parameters[1].Value = head.UnixMilliseconds;
        moveHead.Parameters[2].Value = tree.Peaks.ToBytes();
        moveHead.ExecuteNonQuery();
    }

    /// <summary>Settles for ever which root this size has.</summary>
    public void SettleRoot(ulong size, Digest root)
    {
        addCheckpoint.Parameters[0].Value = (long)size;
        addCheckpoint.Parameters[1].Value = root.ToArray();
        addCheckpoint.ExecuteNonQuery();
    }

    public void Commit() => commit.ExecuteNonQuery();

    public void Rollback()
    {
        // After some errors SQLite has already rolled back by itself (sqlite.org/lang_transaction.html).
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
        {
            rollback.ExecuteNonQuery();
        }
    }

    public void Dispose()
    {
        begin.Dispose();
        commit.Dispose();
        rollback.Dispose();
        readHead.Dispose();
        moveHead.Dispose();
        addCheckpoint.Dispose();
        append.Dispose();
        addDocument.Dispose();
        connection.Dispose();
    }
}
