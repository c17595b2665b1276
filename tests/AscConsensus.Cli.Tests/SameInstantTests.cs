using System.Text.Json;
using System.Text.RegularExpressions;

namespace AscConsensus.Cli.Tests;

/// <summary>What the product's acceptance list asks third: all surfaces print the same instant. Here those of the command line; the gRPC answers have theirs in TrackerTests.</summary>
public sealed partial class SameInstantTests
{
    private const string Said = "Thu 15 Oct 2026 17:00 Jakarta (UTC+7)";
    private const string InColumn = "Thu 15 Oct 2026 17:00";
    private const string Column = "Due (Jakarta, UTC+7)";
    private const string InJson = "2026-10-15T10:00:00Z";

    [Fact]
    public async Task T03_Sentences_tables_JSON_and_certificate_print_the_same_instant()
    {
        await using var t = await Transcript.Begin();
        await t.Admit("idn-2026-1", TranscriptTests.Text);
        await t.Prepare("chair-amm", "round open idn-2026-1 --due 2026-10-15 --yes");

        await Prints(t, "ministry-vnm", "round show idn-2026-1");
        await Prints(t, "ministry-vnm", "round list idn-2026-1");
        await Prints(t, "ministry-vnm", "proposal show idn-2026-1");
        await Prints(t, "ministry-vnm", "proposal history idn-2026-1");
        await Prints(t, "ministry-vnm", "pending");
        await Prints(t, "secretary-general", "pending");
        await Prints(t, "chair-amm", "board");
        await Prints(t, "chair-amm", "round preview idn-2026-1");
        await Prints(t, "chair-amm", "handover");
        IsSameInJson((await t.Type("secretary-general", "matrix --json")).Output);

        await t.All("idn-2026-1", "S");
        t.On(10, 6);
        await t.Prepare("chair-amm", "round close idn-2026-1 --outcome adopted");
        await Prints(t, "ministry-vnm", "certificate idn-2026-1");
    }

    [Theory]
    [InlineData("Due Wed 14 Oct 2026 17:00 Jakarta (UTC+7).")]
    [InlineData("Due Thu 15 Oct 2026 10:00 UTC.")]
    [InlineData("Due Thu 15 Oct 2026 17:00.")]
    [InlineData("Due Thu 15 Oct 2026 17:00 Jakarta (UTC+7), that is on 15 Oct 2026.")]
    public void Another_is_seen(string printed) => Assert.False(IsSame(printed));

    private static async Task Prints(Transcript t, string office, string command)
    {
        var printed = (await t.Type(office, command)).Output;
        Assert.True(IsSame(printed), printed);
        IsSameInJson((await t.Type(office, command + " --json")).Output);
    }

    // Lines are broken anywhere; a table names the zone at the head of the column.
    private static bool IsSame(string printed)
    {
        var words = WhiteSpace().Replace(printed, " ");
        var said = words.Contains(Column, StringComparison.Ordinal) ? InColumn : Said;
        return words.Contains(said, StringComparison.Ordinal) && !words.Replace(said, "", StringComparison.Ordinal).Contains("15 Oct 2026", StringComparison.Ordinal);
    }

    private static void IsSameInJson(string printed)
    {
        using var json = JsonDocument.Parse(printed);
        var strings = StringsIn("", json.RootElement).ToList();
        Assert.All(strings.Where(named => named.Name.EndsWith("ueTime", StringComparison.Ordinal)), named => Assert.Equal(InJson, named.Value));
        Assert.All(strings.Where(named => named.Value.Contains("15 Oct 2026", StringComparison.Ordinal)), named => Assert.True(IsSame(named.Value), named.Value));
        Assert.Contains(strings, named => named.Value == InJson || named.Value.Contains(Said, StringComparison.Ordinal));
    }

    private static IEnumerable<(string Name, string Value)> StringsIn(string name, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [(name, element.GetString()!)],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => StringsIn(property.Name, property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => StringsIn(name, item)),
        _ => [],
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
