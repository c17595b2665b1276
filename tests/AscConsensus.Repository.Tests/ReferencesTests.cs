using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AscConsensus.Repository.Tests;

/// <summary>Projects reference each other exactly as the table in docs/architecture.md says.</summary>
public sealed partial class ReferencesTests
{
    [Fact]
    public void Projects_reference_what_the_table_says() => HouseRule.Holds(Breaches(
        TableIn(Tree.Read("docs/architecture.md")),
        Tree.FilesEndingIn(".csproj").Where(path => path.StartsWith("src/", StringComparison.Ordinal)).ToDictionary(NameOf, path => ReferencesIn(Tree.Read(path)))));

    [Fact]
    public void A_reference_beside_the_table_is_seen() => HouseRule.Sees(
        "Engine -> Journal",
        Breaches(TableIn("| `Engine` | none |"), new() { ["Engine"] = ReferencesIn("""<P><ProjectReference Include="../AscConsensus.Journal/AscConsensus.Journal.csproj" /></P>""") }));

    [Fact]
    public void A_project_beside_the_table_is_seen() => HouseRule.Sees("Extra", Breaches([], new() { ["Extra"] = [] }));

    [Fact]
    public void A_row_without_its_reference_is_seen() => HouseRule.Sees(
        "Desk -> Client", Breaches(TableIn("| `Desk` | `Client` |"), new() { ["Desk"] = [] }));

    private static IEnumerable<string> Breaches(Dictionary<string, HashSet<string>> table, Dictionary<string, HashSet<string>> projects)
    {
        foreach (var name in table.Keys.Union(projects.Keys))
        {
            if (!table.TryGetValue(name, out var said) || !projects.TryGetValue(name, out var done))
            {
                yield return $"{name} is either without a row or without a project.";
                continue;
            }

            foreach (var other in said.Except(done))
            {
                yield return $"{name} -> {other} is in the table, but not in the project.";
            }

            foreach (var other in done.Except(said))
            {
                yield return $"{name} -> {other} is in the project, but not in the table.";
            }
        }
    }

    private static Dictionary<string, HashSet<string>> TableIn(string page) => Row().Matches(page).ToDictionary(
        row => row.Groups["project"].Value,
        row => Name().Matches(row.Groups["references"].Value).Select(name => name.Value).ToHashSet());

    private static HashSet<string> ReferencesIn(string project) =>
        [.. XDocument.Parse(project).Descendants("ProjectReference").Select(reference => NameOf(reference.Attribute("Include")!.Value))];

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path).Replace("AscConsensus.", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^\| `(?<project>\w+)` \| (?<references>none|(`\w+`(, )?)+)( \||;)", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"(?<=`)\w+(?=`)")]
    private static partial Regex Name();
}
