using System.Diagnostics;

namespace AscConsensus.Cli.Tests;

public sealed class CompletionTests(PlayedDemo demo) : IClassFixture<PlayedDemo>
{
    private const string Bash = "/bin/bash";

    [Theory]
    [InlineData("asc rou", "round")]
    [InlineData("asc round ", "acknowledge announce check close conclude extend list open preview recall show")]
    [InlineData("asc round cl", "close")]
    [InlineData("/usr/bin/asc   round  cl", "close")]
    [InlineData("asc round close x --out", "--outcome")]
    [InlineData("asc round close x --outcome ", "adopted agreed-in-principle endorsed forwarded no-consensus noted subject-to-confirmation")]
    [InlineData("asc round close x --outcome n", "no-consensus noted")]
    [InlineData("asc position take x ", "A H N O R S X")]
    [InlineData("asc proposal list --phase aw", "awaiting-confirmation")]
    [InlineData("asc completion ", "bash fish zsh")]
    [InlineData("asc nonsense ", "")]
    [InlineData("asc proposal show ", "")]
    [InlineData("asc proposal show --profile nobody ", "")]
    public async Task Words_come_after_what_is_typed(string typed, string words) => Assert.Equal(words, await After(typed));

    [Fact]
    public async Task Commands_for_programs_are_not_suggested() => Assert.DoesNotContain("complete ", await After("asc ") + " ", StringComparison.Ordinal);

    [Theory]
    [InlineData("proposal show ", "idn-2026-1")]
    [InlineData("round show ", "idn-2026-1 idn-2026-1/rounds/1 idn-2026-1/rounds/2")]
    [InlineData("round show idn-2026-1/rounds/2", "idn-2026-1/rounds/2")]
    [InlineData("proposal list --sponsor M", "MMR MYS")]
    [InlineData("proposal submit x --organ a", "ADMM ALAWMM AMM AMMTC")]
    [InlineData("round open x --rule ", "charter plan-2004")]
    public async Task The_coordinator_is_asked_for_names(string typed, string words)
    {
        KnownValues.Patience = TimeSpan.FromSeconds(60);
        var found = (await After($"asc --data {demo.Data} --profile ministry-idn {typed}")).Split(' ');
        Assert.All(words.Split(' '), word => Assert.Contains(word, found));
    }

    [Fact]
    public async Task Profiles_are_found_without_the_coordinator() => Assert.Equal("ministry-vnm", await After($"asc --data {demo.Data} round show --profile ministry-v"));

    [Theory]
    [InlineData("bash", "complete -o default -F _asc asc")]
    [InlineData("zsh", "compdef _asc asc")]
    [InlineData("fish", "complete -c asc")]
    public async Task Every_shell_has_a_script(string shell, string words) => Assert.Contains(words, (await Terminal.Asc("completion", shell)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Another_shell_has_none() => Assert.Equal(ExitCode.BadInput, (await Terminal.Asc("completion", "csh")).Code);

    [BashFact]
    public async Task Bash_completes_by_the_script_that_is_printed()
    {
        var script = (await Terminal.Asc("completion", "bash")).Output;
        var program = Path.Combine(AppContext.BaseDirectory, "asc.dll");
        Assert.Equal("round", await InBash(script, program, "asc rou"));
        Assert.Equal("close", await InBash(script, program, "asc round cl"));
        Assert.Equal("adopted agreed-in-principle endorsed forwarded no-consensus noted subject-to-confirmation", await InBash(script, program, "asc round close x --outcome "));
        Assert.Equal("", await InBash(script, program, "asc round close x --reasons '$(echo never) "));
    }

    private static async Task<string> After(string typed)
    {
        var answer = await Terminal.Asc("complete", typed);
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        return string.Join(' ', answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    // As bash does when Tab is pressed: it sets the line and the cursor and calls the function.
    private static async Task<string> InBash(string script, string program, string line)
    {
        using var bash = Process.Start(new ProcessStartInfo(Bash, ["--norc", "-c", $$"""
            asc() { dotnet "{{program}}" "$@"; }
            {{script}}
            COMP_LINE="$1" COMP_POINT=${#1}
            _asc
            echo "${COMPREPLY[*]}"
            """, "bash", line]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await Task.WhenAll(bash.StandardOutput.ReadToEndAsync(), bash.StandardError.ReadToEndAsync());
        Assert.Equal("", said[1]);
        return said[0].TrimEnd();
    }

    /// <summary>A test that needs bash. Where there is none it is skipped and says so; in CI it runs and fails.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class BashFactAttribute : FactAttribute
    {
        public BashFactAttribute()
        {
            if (Environment.GetEnvironmentVariable("CI") != "true" && !File.Exists(Bash))
            {
                Skip = $"There is no {Bash} here.";
            }
        }
    }
}
