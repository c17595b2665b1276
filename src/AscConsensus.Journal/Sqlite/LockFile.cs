namespace AscConsensus.Journal.Sqlite;

/// <summary>Holds a journal for one process. The operating system lets go of it when the process ends, however it ends.</summary>
/// <remarks>A file of its own: opening and closing the database's file here would drop SQLite's locks on it (sqlite.org/howtocorrupt.html, 2.2).</remarks>
internal sealed class LockFile : IDisposable
{
    private readonly FileStream stream;

    private LockFile(FileStream stream) => this.stream = stream;

    public static LockFile Take(string journalPath)
    {
        try
        {
            // The file stays when the lock goes: whoever removed it could remove one that another process has just locked.
            return new LockFile(new FileStream(journalPath + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (IsHeld(e))
        {
            throw new JournalInUseException(journalPath, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new JournalUnusableException($"The journal {journalPath} cannot be locked: {e.Message}", e);
        }
    }

    public void Dispose() => stream.Dispose();

    // EWOULDBLOCK on Linux and on macOS; ERROR_SHARING_VIOLATION on Windows.
    private static bool IsHeld(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
