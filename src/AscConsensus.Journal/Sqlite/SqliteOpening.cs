using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AscConsensus.Journal.Sqlite;

/// <summary>Opens the database for writing: settings that keep what is acknowledged, then the schema of this version.</summary>
internal static class SqliteOpening
{
    // Earlier versions can corrupt a WAL that is reset while another connection reads (sqlite.org/wal.html, "WAL-reset bug").
    private static readonly Version OldestSafe = new(3, 51, 3);

    public static SqliteWriter Open(string path)
    {
        // Not pooled: closing it must close the file, before the lock on it goes.
        SqliteConnection? connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            OwnFile.Make(path);
            connection.Open();
            RequireSafeVersion(Version.Parse(connection.ServerVersion));
            Set(connection, path);
            BringSchemaUpToDate(connection, path);

            var writer = new SqliteWriter(connection);
            connection = null;
            return writer;
        }
        catch (SqliteException e)
        {
            throw new JournalUnusableException($"The journal {path} cannot be opened: {e.Message}", e);
        }
        finally
        {
            connection?.Dispose();
        }
    }

    /// <summary>Settings of every connection: trust nothing that a damaged or doctored file says.</summary>
    public static void Harden(SqliteConnection connection) =>
        connection.Execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;");

    internal static void RequireSafeVersion(Version version)
    {
        if (version < OldestSafe)
        {
            throw new JournalUnusableException($"SQLite {version} can lose data in WAL mode; install one from {OldestSafe} on.");
        }
    }

    private static void Set(SqliteConnection connection, string path)
    {
        Harden(connection);

        // FULL syncs the WAL at every commit; NORMAL would lose acknowledged acts when the power goes.
        connection.Execute("PRAGMA synchronous = FULL;");

        // A checkpoint falls into one commit, and its acts wait for it: every 16 MiB instead of every 4.
        connection.Execute("PRAGMA wal_autocheckpoint = 4000;");
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL;";
        if (command.ExecuteScalar() is not "wal")
        {
            throw new JournalUnusableException($"The journal {path} lies on a file system without shared memory; move it to a local disk.");
        }
    }

    private static void BringSchemaUpToDate(SqliteConnection connection, string path)
    {
        using var context = new JournalContext(new DbContextOptionsBuilder<JournalContext>().UseSqlite(connection).Options);
        var known = context.Database.GetMigrations().ToList();
        var applied = context.Database.GetAppliedMigrations().ToList();
        if (applied.Except(known).Any())
        {
            throw new JournalUnusableException($"The journal {path} was written by another version of this program; start that one.");
        }

        if (applied.Count < known.Count)
        {
            // A process killed while migrating leaves a row here for which the next would wait for ever
            // (github.com/dotnet/efcore/issues/38958). We hold the lock file, so nobody else can be migrating.
            connection.Execute("DROP TABLE IF EXISTS __EFMigrationsLock;");
            context.Database.Migrate();
        }
    }
}
