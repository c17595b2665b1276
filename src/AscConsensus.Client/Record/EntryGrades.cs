using AscConsensus.Record;

namespace AscConsensus.Client;

/// <summary>What stands behind each entry, by checkpoints that this desk has verified.</summary>
public sealed class EntryGrades
{
    private readonly KnownWitnesses known;
    private readonly bool isTold;
    private readonly List<Counted> checkpoints;

    /// <param name="isTold">Whether the coordinator says who they are.</param>
    internal EntryGrades(KnownWitnesses known, IEnumerable<VerifiedCheckpoint> verified, bool isTold)
    {
        (this.known, this.isTold) = (known, isTold);

        // What is witnessed comes first, and of that what is known best.
        checkpoints =
        [
            .. verified.Select(Count).OrderByDescending(counted => counted.IsWitnessed).ThenBy(counted => counted.Size > known.Size)
                .ThenByDescending(counted => counted.Cosigned).ThenByDescending(counted => counted.Size),
        ];
    }

    /// <summary>What stands behind an entry.</summary>
    /// <param name="entry">Its number.</param>
    public EntryGrade Of(ulong entry)
    {
        var (needed, keys) = known.At(ulong.MaxValue);
        var best = checkpoints.FirstOrDefault(counted => counted.Size > entry) ?? new(0, 0, needed, keys.Count);
        return new(entry, best.Cosigned, best.Needed, best.Of) { IsTold = isTold, CopySize = best.Size > known.Size ? known.Size : null };
    }

    /// <summary>Of the record as a whole: up to which entry it is witnessed, in one sentence; empty if the community asks for no witnesses.</summary>
    public string Sentence
    {
        get
        {
            var (needed, keys) = known.At(ulong.MaxValue);
            return needed == 0 ? ""
                : checkpoints.Where(counted => counted.IsWitnessed).MaxBy(counted => counted.Size) is { } witnessed
                    ? $"Entries up to {witnessed.Size - 1} are {Of(witnessed.Size - 1).Sentence}{(checkpoints.Exists(later => later.Size > witnessed.Size) ? "; later ones are recorded" : "")}."
                    : $"No entry is witnessed yet: {needed} of {keys.Count} witnesses are needed.";
        }
    }

    private Counted Count(VerifiedCheckpoint checkpoint)
    {
        var (needed, keys) = known.At(checkpoint.Size);
        return new(checkpoint.Size, keys.Count(key => Cosignature.TimeIn(checkpoint.Note, key) is not null), needed, keys.Count);
    }

    private sealed record Counted(ulong Size, int Cosigned, int Needed, int Of)
    {
        public bool IsWitnessed => Needed > 0 && Cosigned >= Needed;
    }
}
