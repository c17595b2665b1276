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

    /// <summary>Whether the key of one record has signed both where they differ: then whoever keeps the record has shown two histories of it.</summary>
    /// <param name="first">Of the one; null if it is of no record.</param>
    /// <param name="second">Of the other.</param>
    public bool IsSplitView(SignedCopy? first, SignedCopy? second) =>
        DiffersFrom is { } entry && first is not null && second is not null && first.IsOfRecordOf(second) && first.Covered > entry && second.Covered > entry;
}
