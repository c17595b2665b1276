using AscConsensus.Engine;
using AscConsensus.Journal;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Recording;

/// <summary>
/// Whether the journal may be an old copy of the record. On an old copy nothing is recorded: members would hold signed checkpoints of two records, and no
/// later repair could undo that.
/// </summary>
internal sealed class OldCopy
{
    private readonly Lock gate = new();
    private readonly HashSet<Office> shown = [];
    private readonly JournalDatabase journal;
    private Refusal? refusal;
    private bool isKnown;

    /// <param name="last">The last checkpoint this coordinator signed, as its file beside the journal says; null if there is no such file.</param>
    public OldCopy(JournalDatabase journal, Checkpoint? last, ulong size)
    {
        this.journal = journal;
        if (last?.Size > size)
        {
            Found(size, last.Size, "this coordinator has signed a checkpoint");
        }
        else if (RestoredMark.IsSet(journal.Path))
        {
            refusal = Refusal.Of(
                Reason.RecordBehind,
                "This record was restored from a copy: it takes acts again once enough members' desks have connected and shown that they hold no more of it.",
                TimeSpan.FromSeconds(5));
        }
    }

    /// <summary>Why nothing is recorded now; null if it is.</summary>
    public Refusal? Refusal => Volatile.Read(ref refusal);

    /// <summary>There is a signed checkpoint of more entries than there are here: from now on nothing is recorded.</summary>
    /// <param name="whose">Who has it, with its verb: "a member holds a signed checkpoint".</param>
    public Refusal Found(ulong size, ulong signed, string whose)
    {
        lock (gate)
        {
            isKnown = true;
            refusal = Refusal.Of(
                Reason.RecordBehind,
                $"The record here has {size} entries, but {whose} of {signed}: it was restored from an old copy, and takes no acts until the missing entries are back.");
            return refusal;
        }
    }

    /// <summary>A desk has shown a checkpoint of this record. Enough of them are the proof that a copy put back is not old.</summary>
    /// <param name="needed">How many members the community's policy asks for.</param>
    public void ShownBy(Office office, int needed)
    {
        lock (gate)
        {
            if (isKnown || refusal is null || office.Kind != OfficeKinds.Ministry)
            {
                return;
            }

            shown.Add(office);
            if (shown.Count >= Math.Max(needed, 1))
            {
                RestoredMark.Clear(journal.Path);
                refusal = null;
            }
        }
    }
}
