using System.Text.Json;

namespace AscConsensus.Cli.Tests;

public sealed class DemoTests
{
    [Fact]
    public async Task It_ends_with_zero_when_every_step_came_out_as_told()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("asc-demo-test-");
        try
        {
            var answer = await Terminal.Asc("demo", "--exit", "--json", "--data", folder.FullName);
            Assert.Equal(("", 0), (answer.Error, answer.Code));
            using var told = JsonDocument.Parse(answer.Output);
            Assert.True(told.RootElement.GetProperty("asTold").GetBoolean());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_step_that_comes_out_otherwise_ends_it_with_one()
    {
        var broken = Assert.Throws<StoryBrokenException>(() => Narrator.Expect(false, "consensus is reached"));
        Assert.Equal(ExitCode.Refused, Failure.Of(broken).ExitCode);
    }
}
