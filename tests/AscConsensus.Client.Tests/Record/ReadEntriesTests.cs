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
    }
}
