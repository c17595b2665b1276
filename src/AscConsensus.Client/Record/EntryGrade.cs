namespace AscConsensus.Client;

/// <summary>How much stands behind one entry: to be shown wherever the entry, its receipt or what it decided is shown. A decision is final when its close is witnessed.</summary>
/// <param name="Entry">Its number.</param>
/// <param name="Cosigned">So many of the witnesses in force have cosigned a record with this entry in it.</param>
/// <param name="Needed">So many make it witnessed, by the community's policy; 0 if it asks for none.</param>
/// <param name="Of">So many witnesses are in force.</param>
public sealed record EntryGrade(ulong Entry, int Cosigned, int Needed, int Of)
{
    /// <summary>Whether as many witnesses have cosigned as the community asks; never, if it asks for none.</summary>
    public bool IsWitnessed => Needed > 0 && Cosigned >= Needed;

    /// <summary>Whether the coordinator says whose cosignatures count, because this desk has no copy of the record of its own to know it by.</summary>
    public bool IsTold { get; init; }

    /// <summary>Entries in this desk's copy, by which it knows whose cosignatures count, if they cosigned a longer record: of a witness that has changed since it does not know.</summary>
    public ulong? CopySize { get; init; }

    /// <summary>Of an entry that decides: whether it holds an act that this program does not know, so that it cannot say what was decided.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>"witnessed by 7 of 11"; "witnessed by 3 of 11, 7 are needed"; empty if the community asks for no witnesses.</summary>
    public string Sentence => Needed == 0 ? "" : IsWitnessed ? $"{Counted}{Account}" : $"{Counted}, {Needed} are needed";

    /// <summary>Of an entry that decides: whether the decision is final, in one sentence; empty if the community asks for no witnesses.</summary>
    public string Finality => Needed == 0 ? ""
        : IsUnknown ? $"Not known to be final: entry {Entry}, which is said to have decided it, holds an act that this program does not know. Update it."
        : IsWitnessed ? $"Final{Account}: entry {Entry}, which decided it, is {Counted}."
        : $"Not final yet: entry {Entry}, which decided it, is {Sentence}.";

    private string Counted => $"witnessed by {Cosigned} of {Of}";

    private string Account => IsTold ? " by the coordinator's account" : CopySize is { } size ? $" by a copy that ends before entry {size}" : "";
}
