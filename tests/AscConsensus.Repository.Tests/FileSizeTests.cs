namespace AscConsensus.Repository.Tests;

/// <summary>Files stay small enough to be read whole.</summary>
public sealed class FileSizeTests
{
    private const int Longest = 300;
    private const int Median = 60;

    [Fact]
    public void Files_are_short() => HouseRule.Holds(Breaches(
    [
        .. Tree.FilesEndingIn(".cs", ".proto", ".py")
            .Where(path => !path.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(path => (path, File.ReadLines(Tree.PathOf(path)).Count())),
    ]));

    [Fact]
    public void A_long_file_is_seen() => HouseRule.Sees("Long.cs", Breaches([("Short.cs", 20), ("Short.cs", 20), ("Long.cs", 301)]));

    [Fact]
    public void A_high_median_is_seen() => HouseRule.Sees("median", Breaches([("One.cs", 59), ("Two.cs", 60), ("Three.cs", 61)]));

    private static IEnumerable<string> Breaches(IReadOnlyList<(string Path, int Lines)> files)
    {
        foreach (var (path, lines) in files.Where(file => file.Lines > Longest))
        {
            yield return $"{path} has {lines} lines; {Longest} is the limit.";
        }

        var median = files.Select(file => file.Lines).Order().ElementAt(files.Count / 2);
        if (median >= Median)
        {
            yield return $"The median is {median} lines; it stays below {Median}.";
        }
    }
}
