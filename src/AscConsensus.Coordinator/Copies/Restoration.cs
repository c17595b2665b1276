using System.Globalization;
using AscConsensus.Coordinator.Recording;
using AscConsensus.Journal;
using NodaTime;

namespace AscConsensus.Coordinator;

/// <summary>A backup that was put in the place of a journal.</summary>
/// <param name="Record">What is there now.</param>
/// <param name="Aside">The file that the journal that was there is now; null if none was.</param>
/// <param name="LastCheckpoint">Entries of the last checkpoint that this coordinator signed; null if it is not known.</param>
public sealed record Restoration(CopiedRecord Record, string? Aside, ulong? LastCheckpoint)
{
    /// <summary>Verifies a backup and puts it in the journal's place. What is there is kept beside it under the date; the coordinator takes no acts before the record is known to be whole.</summary>
    /// <param name="backup">Stays as it is.</param>
    /// <param name="journalFile">Where the coordinator looks for its journal.</param>
    /// <param name="checkpointKeyFile">The key that signs the record's checkpoints: a backup of another record is refused.</param>
    /// <exception cref="CopyRefusedException">It is of another record, or a coordinator has the journal.</exception>
    /// <exception cref="StartupException">It is damaged; the message says where.</exception>
    public static async Task<Restoration> Make(string backup, string journalFile, string checkpointKeyFile, Instant now)
    {
        if (!File.Exists(backup))
        {
            throw new CopyRefusedException($"There is no backup at {backup}.", "Name a file that asc backup made.");
        }

        var (unverified, verified) = (journalFile + ".unverified", journalFile + ".verified");
        try
        {
            JournalCopy.Write(backup, unverified);
            var record = await CopiedRecord.Read(unverified);
            var key = CoordinatorFiles.ReadCheckpointKey(checkpointKeyFile, record.Origin).Verifier;
            if (!key.PublicKeyBytes.SequenceEqual(record.CheckpointKey.Span))
            {
                throw new CopyRefusedException($"{backup} is of another record: its checkpoints are signed by another key than this coordinator's.", "Name a backup of this record.");
            }

            File.Delete(verified);
            JournalCopy.Complete(unverified, verified);
            var aside = string.Create(CultureInfo.InvariantCulture, $"{journalFile}.{now.ToDateTimeUtc():yyyy-MM-dd'T'HHmmss'Z'}");
            var isReplaced = File.Exists(journalFile);
            JournalCopy.PutInPlace(verified, journalFile, aside, LastSigned.OfNoOther(journalFile));
            LastSigned.Beside(journalFile).TryRead(key, out var last);
            return new Restoration(record, isReplaced ? aside : null, last?.Size);
        }
        catch (JournalInUseException e)
        {
            throw new CopyRefusedException(e.Message, "");
        }
        finally
        {
            JournalCopy.Remove(unverified);
            JournalCopy.Remove(verified);
        }
    }
}
