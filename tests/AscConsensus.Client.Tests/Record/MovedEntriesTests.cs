namespace AscConsensus.Client.Tests.Record;

/// <summary>Entries dropped, doubled or swapped as they are: each is found at its place by the number in it, as the entries are taken in their order.</summary>
public sealed class MovedEntriesTests : IClassFixture<SignedRecord>, IDisposable
{
    private readonly SignedRecord record;
    private readonly RecordBundle bundle;
    private readonly KnownKeys keys = new();
    private readonly List<CheckedLeaf> leaves;

    public MovedEntriesTests(SignedRecord record)
    {
        this.record = record;
        bundle = RecordBundle.Open(record.Path);
        leaves = [.. bundle.Leaves().Select(leaf => CheckedLeaf.Of(leaf, keys))];
    }

    [Fact]
    public void As_they_were_nothing_is_found() => Assert.Empty(Take(leaves, leaves.Count));

    [Fact]
    public void Every_entry_dropped_is_found() =>
        EachIsFoundAt(0, leaves.Count - 1, entry => [.. leaves[..entry], .. leaves[(entry + 1)..]], entry => entry);

    [Fact]
    public void Every_entry_doubled_is_found() =>
        EachIsFoundAt(0, leaves.Count, entry => [.. leaves[..(entry + 1)], .. leaves[entry..]], entry => entry + 1);

    [Fact]
    public void Every_entry_swapped_with_its_neighbour_is_found() =>
        EachIsFoundAt(0, leaves.Count - 1, entry => [.. leaves[..entry], leaves[entry + 1], leaves[entry], .. leaves[(entry + 2)..]], entry => entry);

    [Fact]
    public async Task The_last_entry_dropped_is_found_by_the_checkpoint()
    {
        using var temporary = new TemporaryFolder();
        var path = SignedLeaves.Write(temporary.In("short.bundle"), leaves[..^1].Select(leaf => leaf.Bytes.ToArray()), bundle.Checkpoint, writer => writer.AddKeys(record.Community));
        Assert.Equal((ulong)leaves.Count - 1, Assert.Single((await RecordVerification.RunAsync(path)).Findings).Entry);
    }

    public void Dispose() => bundle.Dispose();

    // Nothing after the place changes what is found there, so no more is taken.
    private void EachIsFoundAt(int first, int end, Func<int, List<CheckedLeaf>> change, Func<int, int> place) => Parallel.For(first, end, entry =>
        Assert.Equal((ulong)place(entry), Take(change(entry), place(entry) + 2)[0].Entry));

    private IReadOnlyList<VerificationFinding> Take(List<CheckedLeaf> changed, int most)
    {
        var findings = new Findings();
        var replay = new EntryReplay(bundle, new KnownKeys(), findings);
        foreach (var leaf in changed.Take(most))
        {
            // The arithmetic of the signatures is not what finds it.
            replay.Take(leaf with { IsGood = leaf.IsSigned ? true : null });
        }

        return findings.Ordered;
    }
}
