using System.Text.Json;

namespace AscConsensus.Cli.Tests;

public sealed class ActingTests(PlayedDemo demo) : IClassFixture<PlayedDemo>
{
    private const string Text = "# Strengthening the ZOPFAN regime\n\n## 1\nMember Countries review its implementation.\n";

    [Fact]
    public async Task A_proposal_goes_its_whole_way_from_the_command_line()
    {
        await Done("ministry-mys", "proposal submit - --subject II.A.2", "Submitted as mys-2026-1.", Text);
        await Done("ministry-mys", "consent give joining --sponsor VNM --proposal mys-2026-1", "was submitted on");
        await Done("ministry-vnm", "proposal sponsor mys-2026-1 --revision 1", "was submitted on");
        await Done("chair-amm", "proposal admit mys-2026-1", "in consultation since");
        await Done("chair-amm", "consultation open mys-2026-1 --member SGP --body ADMM --due 2026-11-02", "awaited: Singapore, ADMM.");
        await Done("body-admm", "consultation view mys-2026-1 -", "awaited: Singapore.", "No comment.");
        await Done("ministry-mys", "proposal revise mys-2026-1 - --replaces 1", "in consultation since", Text + "\n## 2\nThey report to the AMM.\n");
        await Done("chair-amm", "consultation close mys-2026-1 --reasons -", "in consultation since", "Singapore answers in the round.");
        await Done("chair-amm", "round check mys-2026-1 --due 2026-11-20", "Does any member object to the adoption of ASC/AMM/2026/002, revision 2?");
        await Done("chair-amm", "round open mys-2026-1 --due 2026-11-20", "Due Fri 20 Nov 2026 17:00 Jakarta (UTC+7).");
        Agreed.Is("pending-round.txt", (await demo.As("secretary-general", "pending --proposal mys-2026-1")).Output);
        await Done("chair-amm", "round extend mys-2026-1 --due 2026-11-27T12:00 --reasons -", "Due Fri 27 Nov 2026 12:00 Jakarta (UTC+7).", "More time is needed.");
        await Done("ministry-idn", "position take mys-2026-1 O --clause 2 --kind scrutiny", "Indonesia objects (clause 2)");
        await Done("ministry-idn", "position withdraw mys-2026-1", "Indonesia objects (clause 2)");
        foreach (var member in new[] { "brn", "idn", "khm", "lao", "mmr", "mys", "phl", "sgp", "tha", "tls", "vnm" })
        {
            await Done($"ministry-{member}", "position take mys-2026-1 n", "Consensus");
        }

        await Done("chair-amm", "round close mys-2026-1 --outcome adopted", "was adopted on");
        await Done("chair-amm", "round announce mys-2026-1", "was adopted on");
    }

    [Theory]
    [InlineData("n\n")]
    [InlineData("y\n")]
    public async Task Whoever_asks_a_program_shows_it_what_is_to_be_signed(string said)
    {
        var answer = await demo.Given("chair-amm", said, "decision", "record", "Which language?", "--text", "English.", "--held", "2026-10-20", "--json", "--confirm");
        Assert.Contains("To be signed, as the record would say it: ", answer.Error, StringComparison.Ordinal);
        Assert.Contains("Sign it? [y/N]", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("To be signed", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_is_not_revised_by_the_same_words()
    {
        await Done("ministry-brn", "proposal submit - --subject II.A.2 --name brn-2026-9", "Submitted as brn-2026-9.", Text);
        var answer = await demo.As("ministry-brn", "proposal revise brn-2026-9 -", Text + "\n");

        Assert.Equal(ExitCode.Refused, answer.Code);
        Assert.StartsWith("The text of proposals/brn-2026-9 has these words already: nothing would change.", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Revision 2", (await demo.As("ministry-brn", "proposal show brn-2026-9")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_returned_proposal_is_put_forward_again_under_its_name()
    {
        await Done("ministry-sgp", "proposal submit - --subject II.A.2 --organ amm --name sgp-2026-9", "Submitted as sgp-2026-9.", Text);
        await Done("chair-amm", "decision record Return? --text - --held 2026-10-20 --permits return --proposal sgp-2026-9", "Decision 2026-1:", "The AMM returns it.");
        await Done("chair-amm", "proposal return sgp-2026-9 --reasons Unclear --decision 2026-1", "sgp-2026-9");
        await Done("ministry-sgp", "proposal submit - --subject II.A.2 --name sgp-2026-9", "was submitted on", Text);
    }

    [Fact]
    public async Task An_activity_may_name_the_members_that_lead_it()
    {
        var answer = await demo.Given("ministry-khm", Text, "proposal", "submit", "-", "--subject", "II.A.2", "--name", "khm-2026-9", "--activity", "Review | idn, Viet Nam");
        Assert.Equal(("", 0), (answer.Error, answer.Code));
        var shown = await demo.As("ministry-khm", "proposal show khm-2026-9 --json");
        Assert.Matches(@"""leads"": \[\s*""members/IDN"",\s*""members/VNM""\s*\]", shown.Output);
    }

    [Fact]
    public async Task An_act_answers_with_its_receipt_as_json()
    {
        var answer = await demo.As("ministry-tha", "proposal submit - --subject II.A.5 --json", Text);
        using var receipt = JsonDocument.Parse(answer.Output);
        Assert.True(receipt.RootElement.TryGetProperty("leafHash", out _), answer.Error);
    }

    [Fact]
    public async Task The_directory_is_kept_by_the_Secretary_General_on_decisions()
    {
        await Done("secretary-general", "directory add-organ AMMD Drugs --consulted --from 2012-08-31 --decision -", "Recorded as entry", "Decided.");
        await Done("secretary-general", "directory appoint-chair AMM THA --from 2028-01-01 --until 2028-12-31 --decision -", "Recorded as entry", "Decided.");
        var key = new string('a', 64);
        await Done("ministry-lao", $"key enrol {key} --office ministry-lao --label second", "Recorded as entry");
        await Done("ministry-lao", $"key revoke {key}", "Recorded as entry");
    }

    private async Task Done(string office, string command, string words, string input = "")
    {
        var answer = await demo.As(office, command, input);
        Assert.True(answer.Code == 0, $"{command}: {answer.Error}");
        Assert.Contains(words, answer.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }
}
