using AscConsensus.Journal;
using AscConsensus.Record;

namespace AscConsensus.Coordinator;

/// <summary>The entries that a copy has after those of the journal.</summary>
internal sealed class MissingEntries
{
    private readonly MembersCopy copy;
    private readonly ulong from;
    private readonly List<Digest> hashes = [];

    private MissingEntries(MembersCopy copy, ulong from) => (this.copy, this.from) = (copy, from);

    /// <summary>How copy and journal differ; null if they are of one record.</summary>
    public string? Difference { get; private set; }

    /// <summary>Looks whether copy and journal are of one record, by the hash of every entry and the roots over them.</summary>
    /// <param name="checkpoint">The copy's, signed by the record's key.</param>
    /// <param name="size">Entries in the journal, which have been verified.</param>
    /// <param name="signed">The last checkpoint that this coordinator signed, if it is known.</param>
    /// <exception cref="CopyRefusedException">The copy is not that of its checkpoint.</exception>
    public static MissingEntries In(MembersCopy copy, Checkpoint checkpoint, JournalDatabase journal, ulong size, Checkpoint? signed)
    {
        var missing = new MissingEntries(copy, size);
        var tree = new GrowingTree();
        using var stored = journal.Replay().GetEnumerator();
        Span<Digest> completed = stackalloc Digest[GrowingTree.MaxHeight];
        foreach (var leaf in copy.Leaves(0).TakeWhile(_ => tree.Size < checkpoint.Size))
        {
            var (number, hash) = (tree.Size, LeafHash.Of(leaf.Span));
            if (number >= size)
            {
                missing.hashes.Add(hash);
            }
            else if (!stored.MoveNext() || stored.Current.LeafHash != hash)
            {
                missing.Difference ??= $"Entry {number} of the copy is another than entry {number} here";
            }

            tree.Append(hash, completed);
            if (tree.Size == signed?.Size && tree.Root != signed.Root)
            {
                missing.Difference ??= $"This coordinator has signed another root for {signed.Size} entries than the copy has";
            }
        }

        return tree.Size == checkpoint.Size && tree.Root == checkpoint.Root
            ? missing
            : throw new CopyRefusedException("The copy's entries are not those that its checkpoint was signed for.", Recovery.TakeAnother);
    }

    /// <summary>Their leaves, read again and still the same.</summary>
    public IEnumerable<StoredEntry> Leaves() => copy.Leaves(from).Take(hashes.Count).Select((leaf, at) => LeafHash.Of(leaf.Span) == hashes[at]
        ? new StoredEntry(from + (ulong)at, leaf.ToArray(), hashes[at].ToArray())
        : throw new CopyRefusedException($"Entry {from + (ulong)at} of the copy changed while it was read.", "Take a copy that nothing writes to."));
}
