using System.CommandLine;

namespace AscConsensus.Cli.Tests;

public sealed class HelpTests
{
    public static TheoryData<string> Paths() => [.. Below(Cli.Asc.Root(new Screen(TextWriter.Null, TextWriter.Null, isPlain: true), TextReader.Null), "")];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Every_command_explains_itself_with_an_example(string path)
    {
        var answer = await Terminal.Asc([.. path.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        Assert.Equal(0, answer.Code);
        Assert.Matches(@"Examples?:\n  asc ", answer.Output.ReplaceLineEndings("\n"));
        Assert.Contains($"asc {path}".TrimEnd(), answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Output.ReplaceLineEndings("\n").Split('\n'), line => line.Length > Screen.MostColumns || line.EndsWith(' '));
    }

    [Fact]
    public async Task The_exit_codes_are_documented() => Assert.Contains(ExitCode.Meaning, (await Terminal.Asc("--help")).Output.ReplaceLineEndings(" "), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("directory")]
    [InlineData("round")]
    public async Task A_noun_alone_says_what_its_verbs_are(string noun)
    {
        string[] words = [.. noun.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        Assert.Equal(await Terminal.Asc([.. words, "--help"]), await Terminal.Asc(words));
    }

    private static IEnumerable<string> Below(Command command, string path) =>
        command.Subcommands.SelectMany(below => Below(below, $"{path} {below.Name}".Trim())).Prepend(path);
}
