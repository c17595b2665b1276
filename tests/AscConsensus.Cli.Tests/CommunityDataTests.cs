using NodaTime;

namespace AscConsensus.Cli.Tests;

public sealed class CommunityDataTests
{
    private readonly CommunityData data = CommunityData.Read();

    [Fact]
    public void Eleven_members_are_in_alphabetical_order_of_their_names() =>
        Assert.Equal(
            ["Brunei Darussalam", "Cambodia", "Indonesia", "Lao PDR", "Malaysia", "Myanmar", "Philippines", "Singapore", "Thailand", "Timor-Leste", "Viet Nam"],
            data.Members.Select(member => member.Name));

    [Fact]
    public void The_Philippines_chairs_in_2026() => Assert.Equal("members/PHL", data.ChairOn(new LocalDate(2026, 9, 7), "organs/AMM"));

    [Fact]
    public void A_year_without_a_term_is_said() => Assert.Throws<BadInputException>(() => data.ChairOn(new LocalDate(2040, 1, 1), "organs/AMM"));

    [Fact]
    public void The_plan_has_its_six_components() =>
        Assert.Equal(["I", "II", "III", "IV", "V", "VI"], data.Catalogue.Where(item => item.Kind == "component").Select(item => item.Code));

    [Fact]
    public void No_parameter_of_a_rule_is_without_its_source() =>
        Assert.All([.. data.Rules, CommunityData.RuleOfLibrary("silence")!], rule => Assert.Equal(8, rule.Provenance.Count(source => source.Source.Length > 0)));

    [Fact]
    public void Silence_is_in_the_library_and_not_founded()
    {
        Assert.All(data.Rules, rule => Assert.False(rule.SilenceAssents));
        Assert.True(CommunityData.RuleOfLibrary("silence")!.SilenceAssents);
        Assert.Null(CommunityData.RuleOfLibrary("majority"));
    }

    [Fact]
    public void Senior_officials_are_below_ministers_and_ministers_below_the_Summit() => Assert.Equal(
        ["AMM < SUMMIT", "SOM < AMM"],
        data.Organs.Where(organ => organ.Superior.Length > 0).Select(organ => $"{organ.Organ[7..]} < {organ.Superior[7..]}"));

    [Fact]
    public void Partners_and_goals_are_known_at_the_founding()
    {
        Assert.Contains(data.Partners, partner => partner is { Partner: "partners/JPN", Name: "Japan" });
        Assert.All(data.Goals, goal => Assert.True(goal.AttentionDays < goal.LateDays));
    }

    [Fact]
    public void Quotes_and_commas_are_read_as_written() => Assert.Equal(
        "says \"yes\", twice",
        Csv.Read("words.csv", "a,b\n1,\"says \"\"yes\"\", twice\"\n", "b").Single()["b"]);
}
