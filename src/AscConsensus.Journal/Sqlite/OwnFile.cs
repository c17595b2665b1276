namespace AscConsensus.Journal.Sqlite;

/// <summary>Databases that nobody but their owner reads: confidential words are in them.</summary>
internal static class OwnFile
{
    /// <summary>Makes an empty file for its owner alone, which SQLite takes for a new database; it gives what it puts beside it the same mode. One that is there stays as it is.</summary>
    public static void Make(string path)
    {
        // Opening and closing a database that is in use would drop SQLite's locks on it.
        if (!OperatingSystem.IsWindows() && !File.Exists(path))
        {
            using var made = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
        }
    }
}
