using AscConsensus.Coordinator.Recording;
using AscConsensus.Journal;
using AscConsensus.Protocol;
using AscConsensus.Record;
using Microsoft.Extensions.Logging.Abstractions;

namespace AscConsensus.Coordinator;

/// <summary>
/// Brings back entries that a journal lacks from what a member holds of the record. Nothing of it is believed: the coordinator's own key must have signed its
/// checkpoint, the journal must be its beginning, and every act is decided again. All of it is taken, or nothing.
/// </summary>
public static class Recovery
{
    internal const string TakeAnother = "Take another member's copy.";
    internal const string ShowBoth = "Keep both, and show them to all members; then put a backup of the one that they hold in place with asc restore, and run this again.";

    /// <param name="copy">What a member holds.</param>
    /// <param name="journalFile">The journal; no coordinator runs on it.</param>
    /// <exception cref="CopyRefusedException">The copy is not of this record, or a coordinator has the journal.</exception>
    /// <exception cref="StartupException">The journal is damaged; the message says where.</exception>
    public static async Task<Recovered> From(MembersCopy copy, string journalFile)
    {
        if (!File.Exists(journalFile))
        {
            throw new CopyRefusedException($"There is no record at {journalFile}.", "Put a backup there first: asc restore.");
        }

        try
        {
            using var journal = JournalDatabase.Open(journalFile);
            return From(copy, journal, await Replay.Of(journal));
        }
        catch (JournalInUseException e)
        {
            throw new CopyRefusedException(e.Message, "");
        }
    }

    private static Recovered From(MembersCopy copy, JournalDatabase journal, Ledger ledger)
    {
        if (!ledger.Community.IsFounded)
        {
            throw new CopyRefusedException("The journal holds no record.", "Put a backup in its place first: asc restore.");
        }

        var before = ledger.Size;
        var key = ledger.Community.CheckpointVerifier();
        if (!Checkpoint.TryOpen(copy.Checkpoint, key, out var checkpoint, out var note, out var fault))
        {
            throw new CopyRefusedException($"The copy's checkpoint is not signed by this record's key: {fault}", TakeAnother);
        }

        var oldCopy = new OldCopy(journal, key, before, NullLogger.Instance);
        var missing = MissingEntries.In(copy, checkpoint, journal, before, oldCopy.Signed);
        if (missing.Difference is { } difference)
        {
            oldCopy.FoundDiffering(checkpoint.Size, copy.Checkpoint);
            throw new CopyRefusedException($"{difference}: the two are not of one record, and this record's key has signed both.", ShowBoth);
        }

        var tail = new RecoveredTail(ledger);
        foreach (var leaf in missing.Leaves())
        {
            tail.Decide(leaf);
        }

        var documents = tail.Write(journal, missing, copy, note);
        oldCopy.Recovered(checkpoint.Size, copy.Checkpoint);
        var size = Math.Max(before, checkpoint.Size);
        var root = journal.FindRoot(size)!.Value;
        return new Recovered(before, size, root, documents, LostDocuments.In(journal, ledger.Community), oldCopy.Known, new OldCopy(journal, key, size, NullLogger.Instance).Refusal is null);
    }
}
