using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Client;

/// <summary>Two copies of the record, or a copy and what the coordinator shows, entry by entry.</summary>
/// <param name="First">Entries in the one.</param>
/// <param name="Second">Entries in the other.</param>
/// <param name="DiffersFrom">The first entry that is not the same in both; null if one is the beginning of the other.</param>
public sealed record RecordComparison(ulong First, ulong Second, ulong? DiffersFrom)
{
    /// <summary>Compares leaves as they are; whether each copy is sound is asked of <see cref="RecordVerification"/>.</summary>
    /// <param name="first">The leaves of the one, in their order.</param>
    /// <param name="second">The leaves of the other.</param>
    /// <param name="ct">Ends it.</param>
    public static async Task<RecordComparison> RunAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> first, IAsyncEnumerable<ReadOnlyMemory<byte>> second, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var ones = first.GetAsyncEnumerator(ct);
        await using var endOnes = ones.ConfigureAwait(false);
        var others = second.GetAsyncEnumerator(ct);
        await using var endOthers = others.ConfigureAwait(false);
        var (sizes, differs) = ((First: 0UL, Second: 0UL), (ulong?)null);
        var (hasOne, hasOther) = (true, true);
        while (hasOne || hasOther)
        {
            hasOne = hasOne && await ones.MoveNextAsync().ConfigureAwait(false);
            hasOther = hasOther && await others.MoveNextAsync().ConfigureAwait(false);
            if (hasOne && hasOther && !ones.Current.Span.SequenceEqual(others.Current.Span))
            {
                differs ??= sizes.First;
            }

            sizes = (sizes.First + (hasOne ? 1UL : 0), sizes.Second + (hasOther ? 1UL : 0));
        }

        return new(sizes.First, sizes.Second, differs);
    }

    /// <summary>Whether a copy's checkpoint is good for the copy itself, by the key of its own founding: if that is so of two copies that differ, the record's key has signed both.</summary>
    /// <exception cref="InvalidBundleException">The copy cannot be read.</exception>
    public static bool IsSigned(RecordBundle copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        if (copy.Entries().FirstOrDefault()?.Act is not FoundCommunity founding
            || KeyEnrolment.FaultOf(founding.Origin, founding, isFounding: true) is not null
            || copy.Checkpoint is not { } text
            || !Checkpoint.TryOpen(text, new NoteVerifier(founding.Origin, NoteAlgorithm.Ed25519, founding.CheckpointKey.Span), out var checkpoint, out _, out _))
        {
            return false;
        }

        var tree = new GrowingTree();
        var completed = new Digest[GrowingTree.MaxHeight];
        foreach (var leaf in copy.Leaves().Take((int)Math.Min(checkpoint.Size, int.MaxValue)))
        {
            tree.Append(LeafHash.Of(leaf.Span), completed);
        }

        return tree.Size == checkpoint.Size && tree.Root == checkpoint.Root;
    }
}
