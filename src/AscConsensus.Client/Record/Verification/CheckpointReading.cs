using AscConsensus.Protocol;
using AscConsensus.Record;
using NodaTime;

namespace AscConsensus.Client;

/// <summary>Who stands behind a copy: the record's key by its checkpoint, and the members whose witnesses have cosigned it.</summary>
internal sealed class CheckpointReading(Engine.Community community, TreeNodes tree, Findings findings)
{
    public IReadOnlyList<CosignedBy> Cosignatures { get; private set; } = [];

    /// <summary>Whether the record's key has signed the copy as it is.</summary>
    public bool IsRecorded { get; private set; }

    /// <summary>Size of the checkpoint from elsewhere, if it is of a longer record than the copy: nothing can be said of it then.</summary>
    public ulong? NotCompared { get; private set; }

    public void Verify(RecordBundle copy)
    {
        if (Try(() => copy.Checkpoint) is not { } text)
        {
            findings.Add(null, "There is no checkpoint: nobody has signed that this is the record.");
            return;
        }

        if (Open(text, "The checkpoint") is not var (checkpoint, note))
        {
            return;
        }

        if (checkpoint.Size != tree.Size)
        {
            var first = Math.Min(checkpoint.Size, tree.Size);
            findings.Add(first, checkpoint.Size > tree.Size
                ? $"The checkpoint is of {checkpoint.Size} entries: the entries from {first} on are missing."
                : $"The checkpoint is of {checkpoint.Size} entries: nobody has signed that the entries from {first} on are in the record.");
        }

        IsRecorded = IsHere(checkpoint, "The checkpoint") && checkpoint.Size == tree.Size;
        ReadCosignatures(note);
    }

    /// <summary>Compares with a checkpoint from elsewhere.</summary>
    public void Compare(string note)
    {
        if (Open(note, "The checkpoint from elsewhere") is not var (checkpoint, _))
        {
            return;
        }

        if (checkpoint.Size > tree.Size)
        {
            NotCompared = checkpoint.Size;
        }
        else
        {
            IsHere(checkpoint, "The checkpoint from elsewhere");
        }
    }

    /// <summary>Whether the policy is that of the record, and is there if the community asks for witnesses; a mirror may have none.</summary>
    public void CheckPolicy(RecordBundle copy)
    {
        var own = community.WitnessPolicy()?.ToText();
        if (copy.Files.Has(RecordPaths.Policy))
        {
            if (Try(() => copy.Policy) is { } policy && policy != own)
            {
                findings.Add(null, "The file policy does not name the key of this record and the witnesses that are in force, in the form of docs/record.md.");
            }
        }
        else if (own is not null && !copy.IsMirror)
        {
            findings.Add(null, "The policy is missing: it names the record's key and the witnesses in force.");
        }
    }

    private bool IsHere(Checkpoint checkpoint, string which)
    {
        if (checkpoint.Size <= tree.Size && tree.RootAt(checkpoint.Size) != checkpoint.Root)
        {
            findings.Add(null, $"{which} is of another record: its {checkpoint.Size} entries have another root than those here.");
            return false;
        }

        return checkpoint.Size <= tree.Size;
    }

    private (Checkpoint, SignedNote)? Open(string text, string which)
    {
        if (!community.IsFounded)
        {
            findings.Add(0, $"{which} cannot be verified without a founding: the record's key is not known.");
            return null;
        }

        if (!Checkpoint.TryOpen(text, community.CheckpointVerifier(), out var checkpoint, out var note, out var fault))
        {
            findings.Add(null, $"{which} is not one: {fault}");
            return null;
        }

        return (checkpoint, note);
    }

    private void ReadCosignatures(SignedNote note)
    {
        var cosigned = new List<CosignedBy>();
        foreach (var (office, witness) in community.Witnesses())
        {
            if (Cosignature.TimeIn(note, witness) is { } time && time <= Leaf.MaxUnixMilliseconds / 1000)
            {
                cosigned.Add(new CosignedBy(office.ToString(), Instant.FromUnixTimeSeconds(time)));
            }
            else if (note.Signatures.Any(witness.Made))
            {
                findings.Add(null, $"The line of {office} on the checkpoint is not a good cosignature of its witness.");
            }
        }

        Cosignatures = [.. cosigned.OrderBy(it => it.Office, StringComparer.Ordinal)];
    }

    private string? Try(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidBundleException fault)
        {
            findings.Add(null, fault.Message);
            return null;
        }
    }
}
