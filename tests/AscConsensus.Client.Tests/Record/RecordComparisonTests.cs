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
    public void A_copy_is_signed_if_its_own_checkpoint_is_good_for_it()
    {
        Assert.True(IsSigned(record.Checkpoint()));
        Assert.True(IsSigned(record.Checkpoint(3)));
        Assert.False(IsSigned(null));
        Assert.False(IsSigned(record.Checkpoint(3).Replace("\n3\n", "\n4\n", StringComparison.Ordinal)));
        var checkpoint = record.Checkpoint();
        record.Put(2, record.StatementOf(3), record.KeyOf(3));
        Assert.False(IsSigned(checkpoint));

        // The record's own key may sign two histories: that is what is to be shown.
        Assert.True(IsSigned(record.Checkpoint()));
    }

    public void Dispose() => record.Dispose();

    private static Task<RecordComparison> Compare(IEnumerable<ReadOnlyMemory<byte>> first, IEnumerable<ReadOnlyMemory<byte>> second) =>
        RecordComparison.RunAsync(first.ToAsyncEnumerable(), second.ToAsyncEnumerable());

    private bool IsSigned(string? checkpoint)
    {
        using var copy = RecordBundle.Open(record.Write(checkpoint));
        return RecordComparison.IsSigned(copy);
    }
}
