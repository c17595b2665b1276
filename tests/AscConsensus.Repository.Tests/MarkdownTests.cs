using System.Text.RegularExpressions;

namespace AscConsensus.Repository.Tests;

/// <summary>Links lead somewhere, and the root holds only the pages a visitor looks for there.</summary>
public sealed partial class MarkdownTests
{
    private static readonly HashSet<string> AtRoot = ["CHANGELOG.md", "CONTRIBUTING.md", "README.md", "SECURITY.md"];

    [Fact]
    public void Links_resolve() => HouseRule.Holds(Tree.FilesEndingIn(".md").SelectMany(path => BrokenLinks(path, Tree.Read(path))));

    [Theory]
    [InlineData("[a](no-such-page.md)")]
    [InlineData("[a](architecture.md#no-such-heading)")]
    [InlineData("[a](#no-such-heading)")]
    public void A_broken_link_is_seen(string text) => HouseRule.Sees("no-such", BrokenLinks("docs/page.md", text));

    [Fact]
    public void Links_to_headings_and_folders_pass() =>
        HouseRule.Holds(BrokenLinks("docs/page.md", "# The page's name\n[a](#the-pages-name) [b](../protos) [c](https://example.org/)"));

    [Fact]
    public void The_root_holds_four_pages() => HouseRule.Holds(Strays(Tree.Files));

    [Fact]
    public void A_stray_page_is_seen() => HouseRule.Sees("NOTES.md", Strays(["README.md", "NOTES.md"]));

    private static IEnumerable<string> Strays(IEnumerable<string> paths) =>
        paths.Where(path => path.EndsWith(".md", StringComparison.Ordinal) && !path.Contains('/', StringComparison.Ordinal) && !AtRoot.Contains(path));

    private static IEnumerable<string> BrokenLinks(string page, string text) =>
        from link in Link().Matches(text)
        let target = link.Groups["path"].Value.Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, link.Groups["path"].Value)
        let heading = link.Groups["heading"].Value
        where !Leads(target, heading, target == page ? text : null)
        select $"{page}: {link.Value}";

    private static bool Leads(string target, string heading, string? text) =>
        (text is not null || Tree.Has(target)) && (heading.Length == 0 || HeadingsIn(text ?? Tree.Read(target)).Contains(heading));

    private static IEnumerable<string> HeadingsIn(string text) =>
        Heading().Matches(text).Select(match => Unspoken().Replace(match.Groups["title"].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?!https?:|mailto:)(?<path>[^)#\s]*)(#(?<heading>[^)\s]*))?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Unspoken();
}
