using AscConsensus.Record;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AscConsensus.Journal.Sqlite;

/// <summary>The one statement that every act waits for, stepped on the connection itself: a SqliteCommand costs as much again as the row.</summary>
internal sealed class AppendStatement : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly sqlite3_stmt statement;

    public AppendStatement(SqliteConnection connection)
    {
        this.connection = connection;

        // ROLLBACK, because a row that its table refuses ends the batch anyway, and ABORT would keep an undo journal for every row.
        Require(raw.sqlite3_prepare_v2(connection.Handle, "INSERT OR ROLLBACK INTO entry (number, leaf, hashes) VALUES (?, ?, ?)", out statement), raw.SQLITE_OK);
    }

    public void Execute(ulong number, ReadOnlySpan<byte> leaf, ReadOnlySpan<Digest> hashes)
    {
        try
        {
            Require(raw.sqlite3_bind_int64(statement, 1, (long)number), raw.SQLITE_OK);
            Require(raw.sqlite3_bind_blob(statement, 2, leaf), raw.SQLITE_OK);
            Require(raw.sqlite3_bind_blob(statement, 3, hashes.ToBytes()), raw.SQLITE_OK);
            Require(raw.sqlite3_step(statement), raw.SQLITE_DONE);
        }
        finally
        {
            // Says again what the step has said already.
            _ = raw.sqlite3_reset(statement);
        }
    }

    public void Dispose() => statement.Dispose();

    private void Require(int result, int wanted)
    {
        if (result != wanted)
        {
            throw new SqliteException(raw.sqlite3_errmsg(connection.Handle).utf8_to_string(), result, raw.sqlite3_extended_errcode(connection.Handle));
        }
    }
}
