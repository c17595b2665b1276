using System.Text.RegularExpressions;

namespace AscConsensus.Repository.Tests;

/// <summary>What no file says: reminders to ourselves, silenced rules, waits for time, and where or with what someone works.</summary>
public sealed partial class WordsTests
{
    private static readonly HashSet<string> Binary = [".png", ".ico", ".db"];

    [Fact]
    public void Files_are_free_of_them() => HouseRule.Holds(Tree.Files
        .Where(path => !Binary.Contains(Path.GetExtension(path)))
        .Where(path => !path.EndsWith("/WordsTests.cs", StringComparison.Ordinal))
        .SelectMany(path => Breaches(path, Tree.Read(path))));

    [Theory]
    [InlineData("docs/page.md", "TODO: finish this")]
    [InlineData("protos/a.proto", "// FIXME")]
    [InlineData("docs/page.md", "Clone it to /home/someone/src first.")]
    [InlineData("src/A.cs", "var path = \"/" + "work/data\";")]
    [InlineData("src/A.cs", @"var path = ""C:\Users\someone"";")]
    [InlineData("README.md", "Open it in JetBrains Rider.")]
    [InlineData("nuget.config", "https://api.nu" + "get.org/v3/index.json")]
    [InlineData("package.json", "https://regis" + "try.npm" + "js.org/buf")]
    [InlineData("src/A.cs", "#pragma warning disable CA1000")]
    [InlineData("tests/A.cs", "Thread.Sleep(10);")]
    public void Each_is_seen(string path, string text) => HouseRule.Sees(path, Breaches(path, text));

    [Fact]
    public void What_is_written_by_tools_may_silence_rules() =>
        HouseRule.Holds(Breaches("src/A/Migrations/B.cs", "#pragma warning disable 612, 618"));

    private static IEnumerable<string> Breaches(string path, string text) =>
        Anywhere().Matches(text)
            .Concat(IsWrittenCode(path) ? InCode().Matches(text) : [])
            .Select(match => $"{path}: {match.Value}");

    private static bool IsWrittenCode(string path) =>
        path.EndsWith(".cs", StringComparison.Ordinal) && !path.Contains("/Migrations/", StringComparison.Ordinal);

    [GeneratedRegex("""
        \b(TODO|FIXME|HACK)\b
        | (?<![\w.])/(home|work|root|Users)/
        | \b[A-Z]:\\
        | JetBrains | ReSharper | VS\ ?Code
        | nuget\.org | npmjs\.(org|com) | pypi\.org | debian\.org
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Anywhere();

    [GeneratedRegex(@"\#pragma warning disable|Thread\.Sleep")]
    private static partial Regex InCode();
}
