using AscConsensus.Journal.Sqlite;
using Microsoft.Data.Sqlite;

namespace AscConsensus.Journal;

/// <summary>Copies of a journal: one file each, without anything beside it.</summary>
public static class JournalCopy
{
    private const string Log = "-wal";

    private static readonly string[] Beside = [Log, "-shm", ".lock"];

    /// <summary>Copies a journal as it is at one instant. Its coordinator may run, and does not wait.</summary>
    /// <param name="journal">The journal, or a copy of one.</param>
    /// <param name="file">Where the copy is made; what is there is replaced.</param>
    /// <exception cref="JournalUnusableException">It cannot be read, or the copy cannot be written.</exception>
    public static void Write(string journal, string file)
    {
        Remove(file);
        try
        {
            using var from = Connect(journal, SqliteOpenMode.ReadOnly);
            using var to = Connect(file, SqliteOpenMode.ReadWriteCreate);
            from.BackupDatabase(to);
        }
        catch (SqliteException e)
        {
            throw new JournalUnusableException($"The journal {journal} cannot be copied to {file}: {e.Message}", e);
        }
    }

    /// <summary>Makes of a copy that was opened one file again, on disk whatever happens, and gives it its name.</summary>
    /// <exception cref="JournalUnusableException">It cannot be read.</exception>
    public static void Complete(string copy, string file)
    {
        try
        {
            using var connection = Connect(copy, SqliteOpenMode.ReadWrite);
            connection.Execute("PRAGMA journal_mode = DELETE;");
        }
        catch (SqliteException e)
        {
            throw new JournalUnusableException($"The copy {copy} cannot be completed: {e.Message}", e);
        }

        using (var stream = new FileStream(copy, FileMode.Open, FileAccess.ReadWrite))
        {
            stream.Flush(flushToDisk: true);
        }

        File.Move(copy, file);
        Remove(copy);
    }

    /// <summary>Puts a completed copy in a journal's place, marked as restored; the journal that was there is kept.</summary>
    /// <param name="copy">Becomes the journal.</param>
    /// <param name="journal">Where a coordinator looks for it.</param>
    /// <param name="aside">Under this name the journal that was there is kept.</param>
    /// <exception cref="JournalInUseException">A coordinator has it.</exception>
    public static void PutInPlace(string copy, string journal, string aside)
    {
        using var held = LockFile.Take(Path.GetFullPath(journal));
        RestoredMark.Set(journal);
        if (File.Exists(journal))
        {
            File.Move(journal, aside);
        }

        // What a coordinator that was killed had committed may still be in the log beside the journal: it stays with it, and far from the copy.
        if (File.Exists(journal + Log))
        {
            File.Move(journal + Log, aside + Log);
        }

        File.Delete(journal + "-shm");
        File.Move(copy, journal);
    }

    /// <summary>Removes a copy that was not completed, and what is beside it.</summary>
    public static void Remove(string copy)
    {
        File.Delete(copy);
        Array.ForEach(Beside, suffix => File.Delete(copy + suffix));
    }

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            SqliteOpening.Harden(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
