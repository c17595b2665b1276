using System.Text.Json;
using AscConsensus.Engine;

namespace AscConsensus.Cli.Tests;

public sealed class DiffTests(PlayedDemo demo) : IClassFixture<PlayedDemo>
{
    private static readonly CanonicalText Before = TextFile.Parse("# A title\n\n## 1\nMembers meet once.\n\n## 2\nMembers report.\n\n## 3\nThe Chair convenes.\n\n## 4\nIt ends.\n");

    [Theory]
    [InlineData("Members meet once.", "Members meet twice.", "Members meet [-once-]{+twice+}.")]
    [InlineData("Members meet.", "All Members meet.", "{+All +}Members meet.")]
    [InlineData("The focal points meet", "All national points meet", "[-The focal-]{+All national+} points meet")]
    [InlineData("Members meet.", "Members meet.", "Members meet.")]
    [InlineData("", "New words", "{+New words+}")]
    [InlineData("Old words", "", "[-Old words-]")]
    [InlineData("a", "a\nb\nc", "a{++}\n{+b+}\n{+c+}")]
    public void Words_are_marked(string before, string after, string marked) => Assert.Equal(marked, TextDiffView.Marked(WordDiff.Of(before, after)));

    [Fact]
    public void Clauses_are_the_same_by_their_ids()
    {
        var after = TextFile.Parse("# A title\n\n## 1\nMembers meet twice.\n\n## 3\nThe Chair convenes.\n\n## 2\nMembers report.\n\n## 5\nIt lasts.\n");
        Assert.Equal(
            ["1 changed", "3 moved", "2 unchanged", "5 added", "4 removed"],
            ClauseChange.Between(Before, after).Select(clause => $"{clause.Id} {clause.Words}"));
        Assert.All(ClauseChange.Between(Before, Before), clause => Assert.True(clause.IsUnchanged));
    }

    [Fact]
    public async Task Compares_from_the_revision_that_the_ministry_answered_last_or_the_one_before()
    {
        await Done("ministry-sgp", "proposal submit - --subject II.A.2 --name sgp-2026-7", Words("once"));
        await Done("chair-amm", "proposal admit sgp-2026-7");
        var only = await demo.As("ministry-lao", "proposal diff sgp-2026-7");
        Assert.Equal((ExitCode.BadInput, "The first revision has none before it to compare it with."), (only.Code, only.Error.Split('\n')[0].Trim()));

        await Done("chair-amm", "round open sgp-2026-7 --due 2026-11-20");
        await Done("ministry-lao", "position take sgp-2026-7 O");
        await Done("chair-amm", "round close sgp-2026-7 --outcome no-consensus");
        await Done("ministry-sgp", "proposal revise sgp-2026-7 -", Words("twice"));
        await Done("ministry-sgp", "proposal revise sgp-2026-7 -", Words("often"));

        Assert.Contains("[-once-]{+often+}", (await Done("ministry-lao", "proposal diff sgp-2026-7")).Output, StringComparison.Ordinal);
        Assert.Contains("[-twice-]{+often+}", (await Done("ministry-vnm", "proposal diff sgp-2026-7")).Output, StringComparison.Ordinal);
        Assert.Contains("[-twice-]{+often+}", (await Done("chair-amm", "proposal diff sgp-2026-7")).Output, StringComparison.Ordinal);
        Assert.Contains("[-once-]{+twice+}", (await Done("ministry-lao", "proposal diff sgp-2026-7 --from 1 --to 2")).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, (await demo.As("ministry-lao", "proposal diff sgp-2026-7 --from 4")).Code);
        using var json = JsonDocument.Parse((await Done("ministry-lao", "proposal diff sgp-2026-7 --json")).Output);
        Assert.Equal("CHANGED", json.RootElement.GetProperty("clauses")[0].GetProperty("operation").GetString());
        Assert.Equal(["KEPT", "REMOVED", "ADDED", "KEPT"], json.RootElement.GetProperty("clauses")[0].GetProperty("words").EnumerateArray().Select(piece => piece.GetProperty("operation").GetString()));
    }

    [Fact]
    public async Task Says_whose_text_is_not_for_this_office()
    {
        var answer = await demo.As("body-alawmm", "proposal diff idn-2026-1");
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.StartsWith("The text of revision 2 is not for this office to read.", answer.Error, StringComparison.Ordinal);
    }

    private static string Words(string word) => $"# A title\n\n## 1\nMembers meet {word}.\n";

    private async Task<Answer> Done(string office, string command, string input = "")
    {
        var answer = await demo.As(office, command, input);
        Assert.True(answer.Code == 0, $"{command}: {answer.Error}");
        return answer;
    }
}
