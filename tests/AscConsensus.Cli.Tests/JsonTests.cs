using System.Text.Json;

namespace AscConsensus.Cli.Tests;

/// <summary>With --json a program reads everything: answers with all their fields, and why there is no answer.</summary>
public sealed class JsonTests(PlayedDemo demo) : IClassFixture<PlayedDemo>
{
    [Theory]
    [InlineData("ministry-idn", "round close idn-2026-1 --outcome adopted --json", ExitCode.Refused, "WRONG_OFFICE", "To close a round is for the Chair; Indonesia may not do it.")]
    [InlineData("ministry-idn", "proposal show idn-2026-77 --json", ExitCode.Refused, "UNKNOWN_PROPOSAL", "There is no proposals/idn-2026-77.")]
    [InlineData("ministry-idn", "position take idn-2026-1 Z --json", ExitCode.BadInput, "BAD_INPUT", "Z is not a stance.")]
    [InlineData("ministry-idn", "proposal show --json", ExitCode.BadInput, "BAD_INPUT", "PROPOSAL is missing.")]
    [InlineData("nobody", "proposal list --json", ExitCode.BadInput, "BAD_INPUT", "There is no profile nobody")]
    public async Task A_failure_is_one_object_on_standard_error(string office, string command, int code, string reason, string words)
    {
        var answer = await demo.As(office, command);
        using var failure = JsonDocument.Parse(answer.Error);
        Assert.Equal((code, ""), (answer.Code, answer.Output));
        Assert.Equal(code, failure.RootElement.GetProperty("exitCode").GetInt32());
        Assert.Equal(reason, failure.RootElement.GetProperty("reason").GetString());
        Assert.StartsWith(words, failure.RootElement.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.NotEqual("", failure.RootElement.GetProperty("remedy").GetString());
    }

    [Fact]
    public async Task Without_it_a_failure_is_a_sentence() =>
        Assert.StartsWith("There is no proposals/idn-2026-77.", (await demo.As("ministry-idn", "proposal show idn-2026-77")).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("pending")]
    [InlineData("board --organ AMM")]
    [InlineData("ages")]
    [InlineData("proposal list --phase adopted")]
    public async Task A_list_says_how_much_of_the_record_it_reflects(string command)
    {
        using var head = JsonDocument.Parse((await demo.As("secretary-general", "directory whoami --json")).Output);
        using var read = JsonDocument.Parse((await demo.As("secretary-general", command + " --json")).Output);
        Assert.NotEqual("0", head.RootElement.GetProperty("recordSize").GetString());
        Assert.Equal(head.RootElement.GetProperty("recordSize").GetString(), read.RootElement.GetProperty("recordSize").GetString());
    }

    [Fact]
    public async Task What_is_zero_empty_or_false_is_there_too()
    {
        using var shown = JsonDocument.Parse((await demo.As("ministry-idn", "proposal show idn-2026-1 --json")).Output);
        Assert.Equal(0, shown.RootElement.GetProperty("corrections").GetArrayLength());

        using var entry = JsonDocument.Parse((await demo.As("ministry-idn", "watch --from 0 --count 1 --json")).Output);
        Assert.Equal("0", entry.RootElement.GetProperty("receipt").GetProperty("entry").GetString());
        Assert.Equal("", entry.RootElement.GetProperty("statement").GetProperty("office").GetString());
    }
}
