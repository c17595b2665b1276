using AscConsensus.Engine;
using AscConsensus.Journal;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Microsoft.Extensions.Logging;

namespace AscConsensus.Coordinator.Recording;

/// <summary>
/// Whether the journal may be an old copy of the record, or another record than a member holds. On such a journal nothing is recorded, also after a restart:
/// members would hold signed checkpoints of two records, and no later repair could undo that.
/// </summary>
internal sealed class OldCopy
{
    private readonly Lock gate = new();
    private readonly HashSet<Office> offices = [];
    private readonly string journal;
    private readonly ILogger log;
    private readonly LastSigned signed;
    private readonly LastSigned shown;
    private readonly LastSigned differing;
    private readonly Checkpoint? shownBefore;
    private readonly bool isAllKnown;
    private Refusal? refusal;
    private bool isProven;

    /// <param name="journal">It has been verified.</param>
    /// <param name="key">The record's.</param>
    /// <param name="size">Entries in the journal.</param>
    /// <param name="log">Hears what could not be written down.</param>
    public OldCopy(JournalDatabase journal, NoteVerifier key, ulong size, ILogger log)
    {
        (this.journal, this.log) = (journal.Path, log);
        (signed, shown, differing) = (LastSigned.Beside(journal.Path), LastSigned.ShownBeside(journal.Path), LastSigned.DifferingBeside(journal.Path));
        isAllKnown = signed.TryRead(key, out var own) & shown.TryRead(key, out shownBefore) & differing.TryRead(key, out var other);
        Signed = own;

        // From the first start on there is one: where it is gone, so are other things of this disk, and the journal is a copy. A power cut tears it.
        isAllKnown &= own is not null || size <= 1;
        if (!isAllKnown)
        {
            // What it said may be more than there is here; members' desks know.
            Keep(() => RestoredMark.Set(journal.Path));
        }

        (LastSigned From, Checkpoint? Said)[] known = [(differing, other), (signed, own), (shown, shownBefore)];
        var (from, another) = known.FirstOrDefault(it => it.Said?.Size <= size && TreeRoot.At(it.Said.Size, journal.ReadNode) != it.Said.Root);
        if (another is not null && other is null)
        {
            Keep(() => differing.Keep(from));
        }

        refusal = another is not null ? Differs(another.Size)
            : Known > size ? Behind(size, Known.Value, Known == own?.Size ? "this coordinator has signed a checkpoint" : "a member holds a signed checkpoint")
            : null;
        isProven = refusal is not null;
        if (!isProven && (!isAllKnown || RestoredMark.IsSet(journal.Path)))
        {
            refusal = Refusal.Of(
                Reason.RecordBehind,
                "This record was restored from a backup, or what this coordinator signed last is not known: it takes acts again once enough members' desks have connected and shown that they hold no more of it.",
                TimeSpan.FromSeconds(5));
        }
    }

    /// <summary>Why nothing is recorded now; null if it is.</summary>
    public Refusal? Refusal => Volatile.Read(ref refusal);

    /// <summary>The last checkpoint that this coordinator itself remembered at its start; null if it remembered none.</summary>
    public Checkpoint? Signed { get; }

    /// <summary>Entries of the longest checkpoint that is known to be signed; null if none is.</summary>
    public ulong? Known => shownBefore?.Size > Signed?.Size ? shownBefore.Size : Signed?.Size ?? shownBefore?.Size;

    /// <summary>Remembers what is signed now. What is signed on a journal that may be an old copy says nothing of what was signed before, and takes the place of nothing.</summary>
    public void Remember(ulong size, string note)
    {
        if (Refusal is null)
        {
            Keep(() => signed.Write(size, note));
        }
    }

    /// <summary>A desk holds a signed checkpoint of more entries than there are here: from now on nothing is recorded.</summary>
    public Refusal FoundBehind(ulong size, ulong theirs, string note)
    {
        lock (gate)
        {
            Prove(Behind(size, theirs, "a member holds a signed checkpoint"));

            // This coordinator's memory was as old as the journal: it no longer says that there is no more. First, because it needs no room on the disk.
            Keep(() => RestoredMark.Set(journal));
            Keep(() => shown.Write(theirs, note));
            return refusal!;
        }
    }

    /// <summary>A member holds a checkpoint of another record, signed with this one's key: from now on nothing is recorded.</summary>
    public Refusal FoundDiffering(ulong size, string note)
    {
        lock (gate)
        {
            Prove(Differs(size));
            Keep(() => differing.Write(size, note));
            return refusal!;
        }
    }

    /// <summary>A desk has shown a checkpoint of this record. Enough of them are the proof that a copy put back is not old.</summary>
    public void ShownBy(Office office, Engine.Community community, ulong size, string note)
    {
        lock (gate)
        {
            if (isProven || refusal is null || office.Kind != OfficeKinds.Ministry)
            {
                return;
            }

            Keep(() => shown.Write(size, note));
            offices.Add(office);
            if (offices.Count >= EnoughDesks.Of(community))
            {
                Keep(() =>
                {
                    signed.Write(size, note);
                    RestoredMark.Clear(journal);
                });
                Volatile.Write(ref refusal, null);
            }
        }
    }

    /// <summary>Entries were brought back up to a signed checkpoint. Only this coordinator's own memory says that there is no more; without it, members' desks must.</summary>
    public void Recovered(ulong size, string note)
    {
        if (isAllKnown && Signed is not null && size >= Signed.Size && Known == Signed.Size)
        {
            signed.Write(size, note);
            RestoredMark.Clear(journal);
        }
    }

    private static Refusal Behind(ulong size, ulong theirs, string whose) => Refusal.Of(
        Reason.RecordBehind,
        $"The record here has {size} entries, but {whose} of {theirs}: it was restored from an old copy, and takes no acts until the missing entries are back.");

    private static Refusal Differs(ulong size) => Refusal.Of(
        Reason.RecordDiffers,
        $"There are two records: a checkpoint of {size} entries was signed with this record's key, and it is not of the {size} entries here. No acts are taken. The operator stops the coordinator, keeps both, shows them to all members, and puts back the one that they hold: a backup of it with asc restore, what is missing with asc record recover.");

    private void Prove(Refusal with)
    {
        isProven = true;
        Volatile.Write(ref refusal, with);
    }

    // Nobody is kept from reading because it cannot be written down: a desk that got no checkpoint would take a full disk for a record that hides something.
    private void Keep(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.NotRemembered(e);
        }
    }
}
