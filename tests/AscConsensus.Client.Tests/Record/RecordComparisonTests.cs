using AscConsensus.Record;

namespace AscConsensus.Client.Tests.Record;

public sealed class RecordComparisonTests : IDisposable
{
    private readonly SmallRecord record = new();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 5)]
    [InlineData(300, 700)]
    [InlineData(700, 300)]
    public async Task One_may_be_the_beginning_of_the_other(int first, int second) =>
        Assert.Equal(new RecordComparison((ulong)first, (ulong)second, null), await Compare(MadeLeaves.Of(0, first), MadeLeaves.Of(0, second)));

    [Theory]
    [InlineData(0)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(299)]
    public async Task The_first_entry_that_differs_is_named(int entry)
    {
        var forked = MadeLeaves.Of(0, 400).ToArray();
        forked[entry] = MadeLeaves.One(999);
        Assert.Equal(new RecordComparison(300, 400, (ulong)entry), await Compare(MadeLeaves.Of(0, 300), forked));
    }

    [Fact]
    public void A_copy_is_signed_as_far_as_its_own_checkpoint_is_good_for_it()
    {
        Assert.Equal(record.Size, Signed(record.Checkpoint()));
        Assert.Equal(3UL, Signed(record.Checkpoint(3)));
        Assert.Equal(0UL, Signed(null));
        Assert.Equal(0UL, Signed(record.Checkpoint(3).Replace("\n3\n", "\n4\n", StringComparison.Ordinal)));
        var checkpoint = record.Checkpoint();
        record.Put(2, record.StatementOf(3), record.KeyOf(3));
        Assert.Equal(0UL, Signed(checkpoint));

        // The record's own key may sign two histories: that is what is to be shown.
        Assert.Equal(record.Size, Signed(record.Checkpoint()));
    }

    [Fact]
    public void Two_histories_are_shown_if_one_key_has_signed_both_where_they_differ()
    {
        var differ = new RecordComparison(9, 9, 5);
        var key = KeyCalled("asc.example/amm");
        Assert.True(differ.IsSplitView(new(key, 6), new(key, 9)));
        Assert.False(differ.IsSplitView(new(key, 5), new(key, 9)));
        Assert.False(differ.IsSplitView(new(key, 9), new(key, 0)));
        Assert.False(differ.IsSplitView(new(key, 9), null));
        Assert.False((differ with { DiffersFrom = null }).IsSplitView(new(key, 9), new(key, 9)));
    }

    [Fact]
    public void Records_of_two_communities_are_no_two_histories()
    {
        var (one, other) = (new SignedCopy(KeyCalled("asc.example/amm"), 9), new SignedCopy(KeyCalled("asc.example/amm"), 9));
        Assert.False(one.IsOfRecordOf(other));
        Assert.False(new RecordComparison(9, 9, 0).IsSplitView(one, other));
    }

    public void Dispose() => record.Dispose();

    private static Task<RecordComparison> Compare(IEnumerable<ReadOnlyMemory<byte>> first, IEnumerable<ReadOnlyMemory<byte>> second) =>
        RecordComparison.RunAsync(first.ToAsyncEnumerable(), second.ToAsyncEnumerable());

    private static NoteVerifier KeyCalled(string origin)
    {
        using var key = NoteSigner.Create(origin, NoteAlgorithm.Ed25519);
        return key.Verifier;
    }

    private ulong Signed(string? checkpoint)
    {
        using var copy = RecordBundle.Open(record.Write(checkpoint));
        return SignedCopy.Of(copy)!.Covered;
    }
}
