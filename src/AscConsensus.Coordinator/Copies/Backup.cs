using AscConsensus.Journal;

namespace AscConsensus.Coordinator;

/// <summary>Copies a record while it is kept, and says so only when the copy has been read from its first entry to its root.</summary>
public static class Backup
{
    /// <param name="journalFile">The journal; its coordinator may run.</param>
    /// <param name="file">Where the copy is to be; nothing may be there.</param>
    /// <exception cref="CopyRefusedException">There is no record, or something is at that place.</exception>
    /// <exception cref="StartupException">The record is damaged; the message says where.</exception>
    /// <exception cref="JournalUnusableException">The journal cannot be read, or the copy cannot be written.</exception>
    public static async Task<CopiedRecord> Make(string journalFile, string file)
    {
        if (!File.Exists(journalFile))
        {
            throw new CopyRefusedException($"There is no record at {journalFile}.");
        }

        if (File.Exists(file))
        {
            throw new CopyRefusedException($"{file} is there already: a copy takes no other's place.");
        }

        var unfinished = file + ".unfinished";
        try
        {
            JournalCopy.Write(journalFile, unfinished);
            var record = await CopiedRecord.Read(unfinished);
            JournalCopy.Complete(unfinished, file);
            return record;
        }
        finally
        {
            JournalCopy.Remove(unfinished);
        }
    }
}
