using AscConsensus.Journal;

namespace AscConsensus.Coordinator;

/// <summary>Backs a record up while it is kept, and says so only when the backup has been read from its first entry to its root.</summary>
public static class Backup
{
    /// <param name="journalFile">The journal; its coordinator may run.</param>
    /// <param name="file">Where the backup is to be; nothing may be there.</param>
    /// <exception cref="CopyRefusedException">There is no record, or something is at that place.</exception>
    /// <exception cref="StartupException">The record is damaged; the message says where.</exception>
    /// <exception cref="JournalUnusableException">The journal cannot be read, or the backup cannot be written.</exception>
    public static async Task<CopiedRecord> Make(string journalFile, string file)
    {
        if (!File.Exists(journalFile))
        {
            throw new CopyRefusedException($"There is no record at {journalFile}.", "Name the folder of a community that asc init made.");
        }

        if (File.Exists(file))
        {
            throw new CopyRefusedException($"{file} is there already.", "Name a file that is not there: a backup takes no other's place.");
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
