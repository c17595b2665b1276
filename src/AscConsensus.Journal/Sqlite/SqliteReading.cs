using System.Data.Common;
using AscConsensus.Record;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using SQLitePCL;

namespace AscConsensus.Journal.Sqlite;

/// <summary>Read-only connections, one for each reader.</summary>
internal sealed class SqliteReading : IDisposable
{
    private readonly string path;
    private readonly string connectionString;
    private readonly PooledDbContextFactory<JournalContext> contexts;

    public SqliteReading(string path)
    {
        this.path = path;
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly }.ToString();
        contexts = new(new DbContextOptionsBuilder<JournalContext>()
            .UseSqlite(connectionString)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(new Hardening())
            .Options);
    }

    public JournalContext CreateContext() => contexts.CreateDbContext();

    /// <summary>On the connection itself: start-up reads every entry there ever was, and this is several times as fast.</summary>
    public IEnumerable<T> Replay<T>(EntryReader<T> read)
    {
        using var entries = Entries(read).GetEnumerator();
        while (IsNext(entries))
        {
            yield return entries.Current;
        }
    }

    public JournalUnusableException Unreadable(Exception cause) =>
        new($"The journal {path} cannot be read ({cause.Message}): restore it from a backup.", cause);

    public void Dispose()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private IEnumerable<T> Entries<T>(EntryReader<T> read)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        SqliteOpening.Harden(connection);

        // One transaction, so that entries and head are of the same instant.
        using var transaction = connection.BeginTransaction(deferred: true);
        ulong next = 0;
        foreach (var entry in Rows(connection, (number, leaf, hashes) => number == next++ ? read(number, leaf, hashes) : throw Missing(next - 1)))
        {
            yield return entry;
        }

        using var command = connection.CreateCommand();
        command.CommandText = "SELECT size FROM head";
        if (command.ExecuteScalar() is not long size || (ulong)size != next)
        {
            throw Missing(next);
        }
    }

    // A page that SQLite cannot read, or a hash that is none: the operator hears it in one sentence.
    private bool IsNext<T>(IEnumerator<T> entries)
    {
        try
        {
            return entries.MoveNext();
        }
        catch (Exception e) when (e is SqliteException or InvalidDataException)
        {
            throw Unreadable(e);
        }
    }

    private static IEnumerable<T> Rows<T>(SqliteConnection connection, EntryReader<T> read)
    {
        var result = raw.sqlite3_prepare_v2(connection.Handle, "SELECT number, leaf, hashes FROM entry ORDER BY number", out var statement);
        using (statement)
        {
            for (result = result == raw.SQLITE_OK ? raw.sqlite3_step(statement) : result; result == raw.SQLITE_ROW; result = raw.sqlite3_step(statement))
            {
                yield return read(
                    (ulong)raw.sqlite3_column_int64(statement, 0),
                    raw.sqlite3_column_blob(statement, 1),
                    Whole(raw.sqlite3_column_blob(statement, 2)));
            }
        }

        if (result != raw.SQLITE_DONE)
        {
            throw new SqliteException(raw.sqlite3_errmsg(connection.Handle).utf8_to_string(), result, raw.sqlite3_extended_errcode(connection.Handle));
        }
    }

    private static ReadOnlySpan<byte> Whole(ReadOnlySpan<byte> hashes) =>
        hashes.Length >= Digest.Length && hashes.Length % Digest.Length == 0 ? hashes : throw new InvalidDataException("the hashes of an entry are not whole");

    private JournalUnusableException Missing(ulong number) =>
        new($"The journal {path} is damaged: entry {number} is missing. Restore it from a backup.");

    private sealed class Hardening : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
            SqliteOpening.Harden((SqliteConnection)connection);
    }
}
