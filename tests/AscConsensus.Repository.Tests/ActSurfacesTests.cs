using AscConsensus.V1;

namespace AscConsensus.Repository.Tests;

/// <summary>Every act can be done: its file in the engine, its line in a service and its line in the SDK are in the folder of its concept.</summary>
public sealed class ActSurfacesTests
{
    private static readonly (string Project, string Declaration)[] Surfaces =
    [
        ("Engine", "public sealed partial class {0} : IAct"),
        ("Coordinator", "public override Task<{0}Response> {0}({0}Request request,"),
        ("Client", "Task<Receipt> {0}Async({0} act,"),
    ];

    [Fact]
    public void Every_act_but_the_founding_is_on_every_surface() => HouseRule.Holds(Breaches(
        [.. Contract.Acts.Where(act => act != FoundCommunity.Descriptor).Select(act => act.Name)],
        Tree.FilesEndingIn(".cs").Where(path => path.StartsWith("src/", StringComparison.Ordinal)).Select(path => (path, Tree.Read(path)))));

    [Fact]
    public void An_act_that_a_surface_lacks_is_seen() => HouseRule.Sees(
        "TakePosition: Client", Breaches(["TakePosition"], [("src/AscConsensus.Engine/Rounds/TakePosition.cs", "public sealed partial class TakePosition : IAct")]));

    [Fact]
    public void An_act_that_is_spread_over_two_folders_is_seen() => HouseRule.Sees("TakePosition is in Rounds and Positions", Breaches(
        ["TakePosition"],
        [
            ("src/AscConsensus.Engine/Rounds/TakePosition.cs", "public sealed partial class TakePosition : IAct"),
            ("src/AscConsensus.Client/Positions/PositionsClient.cs", "public Task<Receipt> TakePositionAsync(TakePosition act, int x)"),
        ]));

    private static IEnumerable<string> Breaches(IReadOnlyList<string> acts, IEnumerable<(string Path, string Text)> files)
    {
        var all = files.ToList();
        foreach (var act in acts)
        {
            var found = Surfaces.ToDictionary(surface => surface.Project, surface => all
                .Where(file => file.Path.StartsWith($"src/AscConsensus.{surface.Project}/", StringComparison.Ordinal))
                .Where(file => file.Text.Contains(surface.Declaration.Replace("{0}", act, StringComparison.Ordinal), StringComparison.Ordinal))
                .Select(file => file.Path.Split('/')[2])
                .ToList());
            foreach (var project in found.Keys.Where(project => found[project].Count != 1))
            {
                yield return $"{act}: {project} has it {found[project].Count} times.";
            }

            var folders = found.Values.SelectMany(folder => folder).Distinct().ToList();
            if (folders.Count > 1)
            {
                yield return $"{act} is in {string.Join(" and ", folders)}.";
            }
        }
    }
}
