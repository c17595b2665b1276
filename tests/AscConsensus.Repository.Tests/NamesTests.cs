using System.Text.RegularExpressions;

namespace AscConsensus.Repository.Tests;

/// <summary>Files and folders are named for what they hold, not for where something was put.</summary>
public sealed partial class NamesTests
{
    private static readonly HashSet<string> Drawers =
        ["Helper", "Helpers", "Util", "Utils", "Utilities", "Manager", "Managers", "Common", "Core", "Shared", "Base", "Misc"];

    [Fact]
    public void Nothing_is_named_as_a_drawer() => HouseRule.Holds(Breaches(Tree.Files));

    [Theory]
    [InlineData("src/AscConsensus.Engine/Helpers/Text.cs")]
    [InlineData("src/AscConsensus.Engine/Rounds/RoundManager.cs")]
    [InlineData("src/AscConsensus.Core/Round.cs")]
    public void A_drawer_is_seen(string path) => HouseRule.Sees(path, Breaches([path]));

    [Fact]
    public void A_word_inside_another_is_no_drawer() => HouseRule.Holds(Breaches(["src/AscConsensus.Journal/Database/Score.cs"]));

    private static IEnumerable<string> Breaches(IEnumerable<string> paths) =>
        from path in paths
        from word in Word().Matches(path).Select(match => match.Value)
        where Drawers.Contains(word)
        select $"{path}: {word} says nothing about what is inside.";

    [GeneratedRegex("[A-Z][a-z]+")]
    private static partial Regex Word();
}
