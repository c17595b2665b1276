using AscConsensus.Record;

namespace AscConsensus.Client;

/// <summary>What stands behind each entry, by checkpoints that this desk has verified.</summary>
public sealed class EntryGrades
{
    private readonly List<(ulong Size, int Cosigned)> checkpoints;
    private readonly int needed;
    private readonly int witnesses;
    private readonly bool isTold;

    /// <param name="isTold">Whether the coordinator says who they are.</param>
    internal EntryGrades(KnownWitnesses known, IEnumerable<VerifiedCheckpoint> verified, bool isTold)
    {
        (needed, witnesses, this.isTold) = (known.Needed, known.Keys.Count, isTold);
        checkpoints = [.. verified.Select(checkpoint => (checkpoint.Size, known.Keys.Count(key => Cosignature.TimeIn(checkpoint.Note, key) is not null)))];
    }

    /// <summary>What stands behind an entry.</summary>
    /// <param name="entry">Its number.</param>
    public EntryGrade Of(ulong entry) => new(
        entry, checkpoints.Where(checkpoint => checkpoint.Size > entry).Select(checkpoint => checkpoint.Cosigned).DefaultIfEmpty(0).Max(), needed, witnesses) { IsTold = isTold };

    /// <summary>Of the record as a whole: up to which entry it is witnessed, in one sentence; empty if the community asks for no witnesses.</summary>
    public string Sentence => needed == 0 ? ""
        : checkpoints.Where(checkpoint => checkpoint.Cosigned >= needed).OrderByDescending(checkpoint => checkpoint.Size).FirstOrDefault() is { Size: > 0 } witnessed
            ? $"Entries up to {witnessed.Size - 1} are witnessed by {witnessed.Cosigned} of {witnesses}{(isTold ? " by the coordinator's account" : "")}; later ones are recorded."
            : $"No entry is witnessed yet: {needed} of {witnesses} witnesses are needed.";
}
