using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Client;

/// <summary>Whose record a copy is, and how much of what is in it that record's key has signed.</summary>
/// <param name="Key">The key of its own founding; its name is the record's origin.</param>
/// <param name="Covered">So many of the copy's first entries are those of a checkpoint of that key; 0 if there is none.</param>
public sealed record SignedCopy(NoteVerifier Key, ulong Covered)
{
    /// <summary>Reads a copy and hashes what its checkpoint covers.</summary>
    /// <returns>Null if it does not begin with a founding that names a key.</returns>
    /// <exception cref="InvalidBundleException">The copy cannot be read.</exception>
    public static SignedCopy? Of(RecordBundle copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        return copy.Entries().FirstOrDefault()?.Act is FoundCommunity founding && RecordKey.In(founding) is { } key ? new(key, SizeSigned(copy, key)) : null;
    }

    /// <summary>Whether another copy is of a record of the same name and key.</summary>
    public bool IsOfRecordOf(SignedCopy other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Key.ToString() == other.Key.ToString();
    }

    private static ulong SizeSigned(RecordBundle copy, NoteVerifier key)
    {
        if (copy.Checkpoint is not { } text || !Checkpoint.TryOpen(text, key, out var checkpoint, out _, out _) || checkpoint.Size > copy.Size)
        {
            return 0;
        }

        var tree = new GrowingTree();
        var completed = new Digest[GrowingTree.MaxHeight];
        foreach (var leaf in copy.Leaves().Take((int)Math.Min(checkpoint.Size, int.MaxValue)))
        {
            tree.Append(LeafHash.Of(leaf.Span), completed);
        }

        return tree.Size == checkpoint.Size && tree.Root == checkpoint.Root ? checkpoint.Size : 0;
    }
}
