using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AscConsensus.Cli.Tests;

public sealed partial class RecordLogTests(PlayedDemo demo) : IClassFixture<PlayedDemo>
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

    [Fact]
    public async Task An_act_is_found_by_its_request()
    {
        var acts = (await demo.As("ministry-idn", "record log --from 8 --count 2 --json")).Output.TrimEnd().Split('\n');
        var request = (string)JsonNode.Parse(acts[1])!["statement"]!["requestId"]!;
        var found = await demo.As("ministry-idn", $"record log --request {request}");
        Assert.Equal(("", ExitCode.Done), (found.Error, found.Code));
        Assert.StartsWith("     9  ", Assert.Single(found.Output.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.Equal(acts[1], (await demo.As("ministry-idn", $"record log --request {request} --json")).Output.TrimEnd());
    }

    // Whoever had no answer types what the remedy says.
    [Fact]
    public async Task An_act_without_an_answer_is_looked_for_as_it_is_told()
    {
        var told = Remedy().Match(Failure.LookFor("0190a5c4-3c1e-7b2a-9f6e-0d1c2b3a4f5e"));
        var looked = await demo.As("ministry-idn", told.Groups["command"].Value);
        Assert.Equal(("", "No entry has that request: so far, the act is not recorded.\n", ExitCode.Done), (looked.Output, looked.Error, looked.Code));
    }

    [Fact]
    public async Task What_is_no_request_is_said() =>
        Assert.Contains("nonsense is not the id of a request.", (await demo.As("ministry-idn", "record log --request nonsense")).Error, StringComparison.Ordinal);

    [GeneratedRegex("asc (?<command>record log --request [0-9a-f-]{36})")]
    private static partial Regex Remedy();
}
