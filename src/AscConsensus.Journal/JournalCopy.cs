using AscConsensus.Journal.Sqlite;
using Microsoft.Data.Sqlite;

namespace AscConsensus.Journal;

/// <summary>Copies of a journal: one file each, without anything beside it.</summary>
public static class JournalCopy
{
    private const string Log = "-wal";
    private const string OneFile = "PRAGMA journal_mode = DELETE;";

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
            OwnFile.Make(file);
            using var to = Connect(file, SqliteOpenMode.ReadWriteCreate);
            from.BackupDatabase(to);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
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
            connection.Execute(OneFile);
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
    /// <param name="with">Ends of the files beside it that are kept with it.</param>
    /// <exception cref="JournalInUseException">A coordinator has it.</exception>
    public static void PutInPlace(string copy, string journal, string aside, params IEnumerable<string> with)
    {
        using var held = LockFile.Take(Path.GetFullPath(journal));
        RestoredMark.Set(journal);
        foreach (var suffix in with)
        {
            MoveIfThere(journal + suffix, aside + suffix);
        }

        KeepLog(journal, aside);
        MoveIfThere(journal, aside);
        File.Delete(journal + Log);
        File.Delete(journal + "-shm");
        File.Move(copy, journal);
    }

    /// <summary>Removes a copy that was not completed, and what is beside it.</summary>
    public static void Remove(string copy)
    {
        File.Delete(copy);
        Array.ForEach(Beside, suffix => File.Delete(copy + suffix));
    }

    // What a coordinator that was killed had committed is still in the log: in one file it cannot be parted from the rest, whenever the process dies here.
    private static void KeepLog(string journal, string aside)
    {
        if (File.Exists(journal + Log))
        {
            // First, because SQLite throws away the log of what is no database any more.
            File.Copy(journal + Log, aside + Log);
            if (TakesItsLogIn(journal))
            {
                File.Delete(aside + Log);
            }
        }
    }

    private static bool TakesItsLogIn(string journal)
    {
        try
        {
            using var connection = Connect(journal, SqliteOpenMode.ReadWrite);
            connection.Execute("SELECT size FROM head;");
            connection.Execute(OneFile);
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private static void MoveIfThere(string from, string to)
    {
        if (File.Exists(from))
        {
            File.Move(from, to);
        }
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
