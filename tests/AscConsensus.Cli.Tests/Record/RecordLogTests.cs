namespace AscConsensus.Cli.Tests;

public sealed class RecordLogTests(PlayedDemo demo) : IClassFixture<PlayedDemo>
{
    [Theory]
    [InlineData("")]
    [InlineData(" --json")]
    [InlineData(" --from 5 --count 3")]
    public async Task A_copy_reads_as_the_record_itself(string options)
    {
        var copy = Path.Combine(demo.Data, "log.bundle");
        Assert.Equal(ExitCode.Done, (await demo.As("ministry-idn", $"record export {copy}")).Code);
        var read = await demo.As("ministry-idn", $"record log {copy}{options}");
        Assert.Equal(("", ExitCode.Done), (read.Error, read.Code));
        Assert.Equal((await demo.As("ministry-idn", $"record log{options}")).Output, read.Output);
        Assert.NotEmpty(read.Output);
    }
}
