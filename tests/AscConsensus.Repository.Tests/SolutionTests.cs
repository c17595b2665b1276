namespace AscConsensus.Repository.Tests;

/// <summary>`dotnet test` at the root builds and tests everything there is.</summary>
public sealed class SolutionTests
{
    [Fact]
    public void Every_project_is_in_the_solution() =>
        HouseRule.Holds(Breaches(Tree.FilesEndingIn(".csproj"), Tree.Read("AscConsensus.sln")));

    [Fact]
    public void A_project_outside_is_seen() => HouseRule.Sees(
        "tools/B/B.csproj", Breaches(["src/A/A.csproj", "tools/B/B.csproj"], """Project("{}") = "A", "src\A\A.csproj", "{}" """));

    private static IEnumerable<string> Breaches(IEnumerable<string> projects, string solution) => projects
        .Where(path => !solution.Replace('\\', '/').Contains($"\"{path}\"", StringComparison.Ordinal))
        .Select(path => $"{path} is not in the solution.");
}
