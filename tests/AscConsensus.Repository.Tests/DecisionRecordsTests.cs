namespace AscConsensus.Repository.Tests;

/// <summary>Decisions are numbered without gaps and fit on one screen.</summary>
public sealed class DecisionRecordsTests
{
    private const int Longest = 40;

    [Fact]
    public void They_are_short_and_numbered() => HouseRule.Holds(Breaches(
    [
        .. Tree.Files.Where(path => path.StartsWith("docs/adr/", StringComparison.Ordinal))
            .Select(path => (Path.GetFileName(path), File.ReadLines(Tree.PathOf(path)).Count())),
    ]));

    [Fact]
    public void A_long_one_is_seen() => HouseRule.Sees("0001-a.md", Breaches([("0001-a.md", 41)]));

    [Fact]
    public void A_gap_is_seen() => HouseRule.Sees("0003-c.md", Breaches([("0001-a.md", 10), ("0003-c.md", 10)]));

    private static IEnumerable<string> Breaches(IReadOnlyList<(string Name, int Lines)> decisions) =>
        decisions.Where(it => it.Lines > Longest).Select(it => $"{it.Name} has {it.Lines} lines; {Longest} is the limit.")
            .Concat(decisions.Where((it, index) => !it.Name.StartsWith($"{index + 1:0000}-", StringComparison.Ordinal)).Select(it => $"{it.Name} leaves a gap in the numbers."));
}
