using System.Text.Json;

namespace AscConsensus.Cli.Tests;

public sealed class OutputTests(PlayedDemo demo) : IClassFixture<PlayedDemo>
{
    public static TheoryData<string, string, string> Readings() => new()
    {
        { "proposal-list.txt", "ministry-idn", "proposal list" },
        { "proposal-show.txt", "ministry-idn", "proposal show idn-2026-1" },
        { "proposal-history.txt", "ministry-mys", "proposal history idn-2026-1" },
        { "proposal-diff.txt", "ministry-mys", "proposal diff idn-2026-1" },
        { "consultation-list.txt", "chair-amm", "consultation list ASC/AMM/2026/001" },
        { "round-list.txt", "ministry-khm", "round list idn-2026-1" },
        { "round-show-1.txt", "ministry-tha", "round show idn-2026-1/rounds/1" },
        { "round-show-2.txt", "ministry-tha", "round show idn-2026-1" },
        { "position-show.txt", "ministry-vnm", "position show idn-2026-1" },
        { "pending.txt", "secretary-general", "pending" },
        { "directory-list.txt", "ministry-tls", "directory list" },
        { "directory-plan.txt", "ministry-tls", "directory plan" },
        { "key-list.txt", "secretary-general", "key list" },
        { "policy-show.txt", "partner-jpn", "policy show" },
        { "directory-whoami.txt", "chair-amm", "directory whoami" },
        { "watch.txt", "ministry-lao", "watch --from 0 --count 38" },
        { "record-log.txt", "ministry-lao", "record log --from 3 --count 12" },
        { "certificate.txt", "ministry-vnm", "certificate idn-2026-1" },
        { "objection-list.txt", "secretary-general", "objection list --ended-too" },
        { "directory-goals.txt", "ministry-mmr", "directory goals" },
        { "decision-list.txt", "ministry-brn", "decision list" },
        { "package-list.txt", "chair-amm", "package list" },
        { "group-list.txt", "secretary-general", "group list" },
        { "matrix.txt", "secretary-general", "matrix --phase adopted" },
        { "ages.txt", "secretary-general", "ages" },
        { "board.txt", "chair-amm", "board" },
        { "tally.txt", "ministry-idn", "tally IDN" },
    };

    [Fact]
    public void The_story_is_told_as_agreed() => Agreed.Is("demo.txt", demo.Told);

    [Theory]
    [MemberData(nameof(Readings))]
    public async Task Every_reading_is_as_agreed(string file, string office, string command)
    {
        var answer = await demo.As(office, command);
        Assert.Equal(("", 0), (answer.Error, answer.Code));
        Agreed.Is(file, answer.Output);
    }

    // The law ministers were asked on revision 1; what members say, and the later revision, are not theirs.
    [Theory]
    [InlineData("consultation list idn-2026-1", "Viet Nam: (not for this office to read)")]
    [InlineData("round show idn-2026-1/rounds/1", "(not for this office to read)")]
    [InlineData("proposal show idn-2026-1", "(not for this office to read)")]
    public async Task What_is_not_for_an_office_is_said_and_the_rest_is_shown(string command, string words)
    {
        var answer = await demo.As("body-alawmm", command);
        Assert.Equal(("", 0), (answer.Error, answer.Code));
        Assert.Contains(words, answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Readings))]
    public async Task Every_reading_is_json_too(string file, string office, string command)
    {
        var answer = await demo.As(office, command + " --json");
        Assert.Equal(0, answer.Code);
        foreach (var document in file is "watch.txt" or "record-log.txt" ? answer.Output.TrimEnd().Split('\n') : [answer.Output])
        {
            using var parsed = JsonDocument.Parse(document);
            Assert.Equal(JsonValueKind.Object, parsed.RootElement.ValueKind);
        }
    }

    // Only an entry of the record stays on its line, for whoever searches them by line.
    [Theory]
    [MemberData(nameof(Readings))]
    public async Task Fits_a_hundred_columns(string file, string office, string command)
    {
        var answer = await demo.As(office, command);
        var wide = answer.Output.Split('\n').Where(line => line.Length > Screen.MostColumns);
        Assert.True(file is "watch.txt" or "record-log.txt" || !wide.Any(), string.Join('\n', wide));
    }
}
