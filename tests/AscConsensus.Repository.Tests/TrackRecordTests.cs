using System.Text.RegularExpressions;

namespace AscConsensus.Repository.Tests;

/// <summary>Every test that docs/track-record.md relies on is there.</summary>
public sealed partial class TrackRecordTests
{
    [Fact]
    public void Its_tests_exist() => HouseRule.Holds(Breaches(Tree.Read("docs/track-record.md"), TestClasses()));

    [Fact]
    public void A_test_that_is_gone_is_seen() => HouseRule.Sees(
        "RoundTests.Is_open", Breaches("| It was shut | review | `RoundTests.Is_open` |", new() { ["RoundTests"] = "public void Is_closed()" }));

    [Fact]
    public void A_class_that_is_gone_is_seen() => HouseRule.Sees("RoundTests", Breaches("| It was shut | review | `RoundTests` |", []));

    [Fact]
    public void A_second_test_of_the_same_class_is_seen() => HouseRule.Sees(
        "RoundTests.Is_shut",
        Breaches("| It was shut | review | `RoundTests.Is_open`, `.Is_shut` |", new() { ["RoundTests"] = "public void Is_open()" }));

    private static IEnumerable<string> Breaches(string page, Dictionary<string, string> classes)
    {
        var subject = "";
        foreach (Match name in TestName().Matches(page))
        {
            subject = name.Groups["class"].Value is { Length: > 0 } own ? own : subject;
            var test = name.Groups["test"].Value;
            if (!classes.TryGetValue(subject, out var text) || !text.Contains(test.Length == 0 ? "" : $" {test}(", StringComparison.Ordinal))
            {
                yield return $"{subject}.{test} is named in the track record, but is no test.";
            }
        }
    }

    // A class may be in parts: RoundTests.cs and RoundTests.Closing.cs.
    private static Dictionary<string, string> TestClasses() => Tree.FilesEndingIn(".cs")
        .GroupBy(path => Path.GetFileName(path).Split('.')[0])
        .Where(group => group.Key.EndsWith("Tests", StringComparison.Ordinal))
        .ToDictionary(group => group.Key, group => string.Concat(group.Select(Tree.Read)));

    [GeneratedRegex(@"`(?<class>\w+Tests)?(\.(?<test>\w+))?`(?=[^|]*\|$)", RegexOptions.Multiline)]
    private static partial Regex TestName();
}
