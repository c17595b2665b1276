using System.Globalization;
using AscConsensus.Coordinator.Recording;
using AscConsensus.Journal;
using NodaTime;

namespace AscConsensus.Coordinator;

/// <summary>A copy that was put in the place of a journal.</summary>
/// <param name="Record">What is there now.</param>
/// <param name="Aside">The file that the journal that was there is now; null if none was.</param>
/// <param name="LastCheckpoint">Entries of the last checkpoint that this coordinator signed; null if it is not known.</param>
public sealed record Restoration(CopiedRecord Record, string? Aside, ulong? LastCheckpoint)
{
    /// <summary>Verifies a copy and puts it in the journal's place. What is there is kept beside it under the date; the coordinator takes no acts before the copy is known to be whole.</summary>
    /// <param name="copy">Stays as it is.</param>
    /// <param name="journalFile">Where the coordinator looks for its journal.</param>
    /// <param name="checkpointKeyFile">The key that signs the record's checkpoints: a copy of another record is refused.</param>
    /// <exception cref="CopyRefusedException">It is of another record, or a coordinator has the journal.</exception>
    /// <exception cref="StartupException">It is damaged; the message says where.</exception>
    public static async Task<Restoration> Make(string copy, string journalFile, string checkpointKeyFile, Instant now)
    {
        if (!File.Exists(copy))
        {
            throw new CopyRefusedException($"There is no copy at {copy}.");
        }

        var (unverified, verified) = (journalFile + ".unverified", journalFile + ".verified");
        try
        {
            JournalCopy.Write(copy, unverified);
            var record = await CopiedRecord.Read(unverified);
            var key = CoordinatorFiles.ReadCheckpointKey(checkpointKeyFile, record.Origin).Verifier;
            if (!key.PublicKeyBytes.SequenceEqual(record.CheckpointKey.Span))
            {
                throw new CopyRefusedException($"{copy} is of another record: its checkpoints are signed by another key than this coordinator's.");
            }

            File.Delete(verified);
            JournalCopy.Complete(unverified, verified);
            var aside = string.Create(CultureInfo.InvariantCulture, $"{journalFile}.{now.ToDateTimeUtc():yyyy-MM-dd'T'HHmmss'Z'}");
            var isReplaced = File.Exists(journalFile);
            JournalCopy.PutInPlace(verified, journalFile, aside);
            LastSigned.Beside(journalFile).TryRead(key, out var last);
            return new Restoration(record, isReplaced ? aside : null, last?.Size);
        }
        catch (JournalInUseException e)
        {
            throw new CopyRefusedException(e.Message);
        }
        finally
        {
            JournalCopy.Remove(unverified);
            JournalCopy.Remove(verified);
        }
    }
}
