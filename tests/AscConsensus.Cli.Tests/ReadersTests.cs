namespace AscConsensus.Cli.Tests;

public sealed class ReadersTests(PlayedDemo demo) : IClassFixture<PlayedDemo>
{
    private const string Text = "# Strengthening the ZOPFAN regime\n\n## 1\nMember Countries review its implementation.\n";

    [Fact]
    public async Task Words_are_for_whom_they_are_meant()
    {
        await Done("ministry-brn", "proposal submit - --subject II.A.2 --name brn-2026-9", "Submitted as brn-2026-9.", Text);
        await Done("chair-amm", "proposal admit brn-2026-9", "in consultation since");
        await Done("chair-amm", "consultation list brn-2026-9", "None.");
        await Done("chair-amm", "consultation open brn-2026-9 --member LAO --member MMR --due 2026-11-02", "awaited: Lao PDR, Myanmar.");
        await Done("ministry-lao", "consultation view brn-2026-9 - --for chair-amm", "awaited: Myanmar.", "For the Chair alone.");
        await Done("ministry-mmr", "consultation view brn-2026-9 - --for members --for body-admm", "in consultation since", "For all.");
        await Done("chair-amm", "consultation list brn-2026-9", "For the Chair alone.");
        await Done("ministry-brn", "consultation list brn-2026-9", "Lao PDR: (not for this office to read)");
        await Done("ministry-brn", "consultation list brn-2026-9", "Myanmar: For all.");
        await Done("body-admm", "consultation list brn-2026-9", "Myanmar: For all.");
    }

    private async Task Done(string office, string command, string words, string input = "")
    {
        var answer = await demo.As(office, command, input);
        Assert.True(answer.Code == 0, $"{command}: {answer.Error}");
        Assert.Contains(words, answer.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }
}
