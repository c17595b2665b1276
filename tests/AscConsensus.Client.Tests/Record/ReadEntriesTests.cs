using AscConsensus.Record;

namespace AscConsensus.Client.Tests;

/// <summary>Entries that are read from the founding on are those that the record's key has signed, or the desk stops.</summary>
public sealed class ReadEntriesTests
{
    [Fact]
    public async Task Those_that_were_signed_are_read_to_the_end()
    {
        await using var desk = await VerifyingDesk.Start(30);
        using var client = desk.Connect();
        Assert.Equal(30, await client.Record.ListAsync().CountAsync());
        Assert.Equal(5, await client.Record.ListAsync(25).Take(5).CountAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Others_stop_the_desk(bool watches)
    {
        await using var desk = await VerifyingDesk.Start(30);
        await desk.Verify();
        desk.Record.Entry = desk.Record.Kept.Fork(20).Grow(10, lateDays: 60).EntryOf;
        using var client = desk.Connect();
        var read = watches ? client.Record.WatchAsync().Take(31) : client.Record.ListAsync();
        var found = await Assert.ThrowsAsync<RecordNotTrustedException>(async () => await read.CountAsync());
        Assert.Equal("The 30 entries that the coordinator sent are not those of the record of 30 entries that it signed.", found.Finding);
        Assert.Single(desk.EvidenceFolders);

        // The forgery is in the evidence.
        Assert.Equal(
            EntryBundle.Encode([.. Enumerable.Range(0, 30).Select(number => desk.Record.Entry((ulong)number).Leaf.Memory)]),
            await File.ReadAllBytesAsync(Path.Combine(found.Evidence, "leaves-0.bin")));
    }

    [Fact]
    public async Task Those_that_are_shown_before_the_end_are_compared_before_they_are_shown()
    {
        await using var desk = await VerifyingDesk.Start(30);
        await desk.Verify();
        desk.Record.BreakAfter = 10;
        using (var client = desk.Connect())
        {
            Assert.Equal(5, await client.Record.ListAsync().Take(5).CountAsync());
        }

        desk.Record.Entry = desk.Record.Kept.Fork(4).Grow(26, lateDays: 60).EntryOf;
        using var later = desk.Connect();
        var found = await Assert.ThrowsAsync<RecordNotTrustedException>(async () => await later.Record.ListAsync().Take(1).CountAsync());
        Assert.Equal("The 10 entries that the coordinator sent are not the first of the record of 30 entries that it signed.", found.Finding);
    }

    [Fact]
    public async Task None_where_some_were_signed_stop_the_desk()
    {
        await using var desk = await VerifyingDesk.Start(30);
        await desk.Verify();
        desk.Record.BreakAfter = 0;
        using var client = desk.Connect();
        var found = await Assert.ThrowsAsync<RecordNotTrustedException>(async () => await client.Record.ListAsync().CountAsync());
        Assert.Equal("The 0 entries that the coordinator sent are not those of the record of 30 entries that it signed.", found.Finding);
    }

    [Fact]
    public async Task An_older_checkpoint_that_hides_the_last_entries_stops_the_desk()
    {
        await using var desk = await VerifyingDesk.Start(30);
        using var client = desk.Connect();
        await client.Record.VerifyAsync();
        desk.Record.Checkpoint = _ => desk.Record.Kept.Note(25);
        var found = await Assert.ThrowsAsync<RecordNotTrustedException>(async () => await client.Record.ListAsync().CountAsync());
        Assert.Equal("The coordinator showed a record of 25 entries, although it had signed one of 30: entries are missing.", found.Finding);
    }
}
