namespace AscConsensus.Repository.Tests;

/// <summary>The commands of the README are those that the checks run, so they cannot rot.</summary>
public sealed class ReadmeTests
{
    // What the checks add: every chapter instead of the first, and an end.
    private const string DemonstrationIsWhole = " --chapter all --exit";

    [Fact]
    public void Its_commands_are_the_ones_that_are_run() => HouseRule.Holds(Breaches(Tree.Read("README.md"), Tree.Read(".ci/run")));

    [Fact]
    public void A_command_that_nobody_runs_is_seen() => HouseRule.Sees("dotnet test", Breaches("    dotnet test\n", "dotnet build\n"));

    [Fact]
    public void A_command_that_nobody_reads_is_seen() => HouseRule.Sees("dotnet build", Breaches("", "dotnet build\n"));

    [Fact]
    public void The_demonstration_may_be_played_whole_and_end_by_itself() =>
        HouseRule.Holds(Breaches("```sh\ndotnet run --project a -- demo\n```\n", "  dotnet run --project a -- demo --chapter all --exit | tee log\n"));

    private static IEnumerable<string> Breaches(string readme, string checks)
    {
        var told = CommandsIn(readme);
        var run = CommandsIn(checks);
        return told.Except(run).Select(command => $"The README tells of `{command}`; .ci/run does not run it.")
            .Concat(run.Except(told).Select(command => $".ci/run runs `{command}`; the README does not tell of it."));
    }

    private static List<string> CommandsIn(string text) =>
    [
        .. text.Split('\n').Select(line => line.Split('#', '|')[0].Trim())
            .Where(line => line.StartsWith("dotnet ", StringComparison.Ordinal))
            .Select(line => line.EndsWith(DemonstrationIsWhole, StringComparison.Ordinal) ? line[..^DemonstrationIsWhole.Length] : line)
            .Distinct(),
    ];
}
