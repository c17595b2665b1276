using AscConsensus.Repository.Tests;

namespace AscConsensus.Cli.Tests;

/// <summary>A community founded from files of its own: what is wrong with them is said by file, line and column, before anything is made.</summary>
public sealed class OwnDataTests : IDisposable
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("asc-own-");

    public OwnDataTests()
    {
        foreach (var file in Tree.FilesEndingIn(".csv", ".json").Where(path => path.StartsWith("data/", StringComparison.Ordinal)))
        {
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.FullName, file))!);
            File.Copy(Tree.PathOf(file), Path.Combine(folder.FullName, file));
        }
    }

    private string Data => Path.Combine(folder.FullName, "data");

    private string Community => Path.Combine(folder.FullName, "community");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Is_what_the_community_is_founded_with()
    {
        Change("members.csv", "Lao PDR", "\"Laos, for short\"");
        var answer = await Found();
        Assert.Equal(("", ExitCode.Done), (answer.Error.Contains("Remedy", StringComparison.Ordinal) ? answer.Error : "", answer.Code));
        Assert.Contains("Laos, for short", await File.ReadAllTextAsync(Path.Combine(Community, "profiles", "ministry-lao.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("members.csv", "code,name,joined", "code,title,joined", "members.csv, line 1: there is not one column name.")]
    [InlineData("members.csv", "Indonesia,1967-08-08", "Indonesia,8 August 1967", "members.csv, line 4, column joined: \"8 August 1967\" cannot stand there.")]
    [InlineData("members.csv", "Lao PDR", "Laos, for short", "members.csv, line 5: there are 4 cells, and 3 columns.")]
    [InlineData("members.csv", "KHM,Cambodia", "BRN,Cambodia", "members.csv, line 3: Brunei Darussalam is entered already")]
    [InlineData("organs.csv", "decides,SUMMIT", "decide,SUMMIT", "organs.csv, line 3, column role: \"decide\" cannot stand there.\nRemedy: Write one of decides, consulted.")]
    [InlineData("organs.csv", "decides,AMM", "decides,AMMM", "organs.csv, line 4: organs/AMMM is not an organ that decides here")]
    [InlineData("chairs.csv", "AMM,PHL", "AMM,PHP", "chairs.csv, line 3: members/PHP is not a member.")]
    [InlineData("chairs.csv", "AMM,PHL", "AMM,Philippines", "chairs.csv, line 3, column member: \"Philippines\" cannot stand there.")]
    [InlineData("partners.csv", "AUS,Australia", "aus,Australia", "partners.csv, line 2, column code: \"aus\" cannot stand there.")]
    [InlineData("goals.csv", "Submitted,14", "Submitted,soon", "goals.csv, line 2, column attention_days: \"soon\" cannot stand there.\nRemedy: Write a whole number.")]
    [InlineData("goals.csv", "Submitted,14", "Begun,14", "goals.csv, line 2, column phase: \"Begun\" cannot stand there.")]
    [InlineData("goals.csv", "Submitted,14,30", "Submitted,14,10", "goals.csv, line 2, column late_days: \"10\" cannot stand there.")]
    [InlineData("goals.csv", "Returned,", "Submitted,", "Give at most one goal for each phase.")]
    [InlineData("rules/charter.json", "{", "", "rules/charter.json is not a rule")]
    [InlineData("rules/charter.json", "\"version\": 1", "\"version\": 0", "rules/charter.json: its version cannot stand so.")]
    public async Task That_cannot_be_is_said_where_it_stands(string file, string right, string wrong, string words)
    {
        Change(file, right, wrong);
        await IsRefused(words);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        File.Delete(Path.Combine(Data, "goals.csv"));
        await IsRefused($"There is no goals.csv in {Data}.");
    }

    // Known only once the keys are made.
    [Fact]
    public async Task A_founding_that_is_too_long_leaves_nothing_in_the_way()
    {
        var catalogue = Path.Combine(Data, "catalogue.csv");
        var right = await File.ReadAllTextAsync(catalogue);
        await File.WriteAllTextAsync(catalogue, right + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"Z.{i},measure,,{new string('x', 100)},plan\n")));
        var refused = await Found();
        Assert.Contains("Remedy: Shorten the titles of the catalogue.", refused.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, refused.Code);

        await File.WriteAllTextAsync(catalogue, right);
        Assert.Equal(ExitCode.Done, (await Found()).Code);
    }

    private Task<Answer> Found() => Terminal.Asc("init", Community, "--from", Data);

    private async Task IsRefused(string words)
    {
        var answer = await Found();
        Assert.Contains(words, answer.Error, StringComparison.Ordinal);
        Assert.Contains("\nRemedy: ", answer.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.False(System.IO.Directory.Exists(Community));
    }

    private void Change(string file, string right, string wrong)
    {
        var path = Path.Combine(Data, file);
        var content = File.ReadAllText(path);
        var at = content.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} has no {right}.");
        File.WriteAllText(path, content[..at] + wrong + content[(at + right.Length)..]);
    }
}
