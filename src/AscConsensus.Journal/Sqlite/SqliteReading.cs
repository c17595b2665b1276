using System.Data.Common;
using AscConsensus.Record;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

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

    /// <summary>Plain ADO.NET: start-up reads every entry there ever was, and this is several times as fast.</summary>
    public IEnumerable<StoredEntry> Replay()
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        SqliteOpening.Harden(connection);

        // One transaction, so that entries and head are of the same instant.
        using var transaction = connection.BeginTransaction(deferred: true);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT number, leaf, leaf_hash FROM entry ORDER BY number";
        ulong next = 0;
        using (var reader = command.ExecuteReader())
        {
            for (; reader.Read(); next++)
            {
                var entry = new StoredEntry((ulong)reader.GetInt64(0), reader.GetFieldValue<byte[]>(1), new Digest(reader.GetFieldValue<byte[]>(2)));
                yield return entry.Number == next ? entry : throw Missing(next);
            }
        }

        command.CommandText = "SELECT size FROM head";
        if (command.ExecuteScalar() is not long size || (ulong)size != next)
        {
            throw Missing(next);
        }
    }

    public void Dispose()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private JournalUnusableException Missing(ulong number) =>
        new($"The journal {path} is damaged: entry {number} is missing. Restore it from a copy.");

    private sealed class Hardening : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
            SqliteOpening.Harden((SqliteConnection)connection);
    }
}
