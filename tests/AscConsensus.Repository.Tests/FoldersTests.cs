namespace AscConsensus.Repository.Tests;

/// <summary>One concept has one folder name in every project, so that all there is about rounds is found by one name.</summary>
public sealed class FoldersTests
{
    private static readonly HashSet<string> Concepts =
    [
        "Activities", "Consultations", "Directory", "Documents", "Groups", "Meetings", "Monitoring",
        "Objections", "Packages", "Proposals", "Record", "Reports", "Rounds",
    ];

    /// <summary>What a project has beside the concepts.</summary>
    private static readonly Dictionary<string, HashSet<string>> Own = new()
    {
        ["AscConsensus.Bench"] = ["Communities", "Positions", "Replay"],
        ["AscConsensus.Cli"] = ["Demo", "Operation", "Terminal"],
        ["AscConsensus.Client"] = ["Certificates", "Connections", "Errors", "Profiles"],
        ["AscConsensus.Coordinator.Tests"] = ["Acceptance", "Copies", "Ownership", "Signing"],
        ["AscConsensus.Coordinator"] = ["Admission", "Copies", "Documents", "Health", "Recording"],
        ["AscConsensus.Journal"] = ["Migrations", "Sqlite"],
        ["AscConsensus.Record"] = ["Leaves", "Notes", "Statements", "Trees"],
        ["AscConsensus.Record.Tests"] = ["Leaves", "Notes", "Statements", "Trees"],
        ["AscConsensus.Engine.Tests"] = ["RandomWalk"],
        ["AscConsensus.EndToEnd.Tests"] = ["python"],
    };

    [Fact]
    public void Folders_are_concepts() => HouseRule.Holds(Breaches(Tree.FilesEndingIn(".cs", ".py")));

    [Fact]
    public void Another_name_for_a_concept_is_seen() => HouseRule.Sees("Votes", Breaches(["src/AscConsensus.Engine/Votes/Take.cs"]));

    [Fact]
    public void A_folder_of_another_project_is_seen() => HouseRule.Sees("Migrations", Breaches(["src/AscConsensus.Engine/Migrations/First.cs"]));

    [Fact]
    public void A_concept_may_be_in_any_project() => HouseRule.Holds(Breaches(["tools/AscConsensus.Bench/Rounds/Load.cs"]));

    private static IEnumerable<string> Breaches(IEnumerable<string> paths) => paths
        .Select(path => path.Split('/'))
        .Where(parts => parts.Length > 3)
        .Select(parts => (Project: parts[1], Folder: parts[2]))
        .Distinct()
        .Where(it => !Concepts.Contains(it.Folder) && !(Own.TryGetValue(it.Project, out var own) && own.Contains(it.Folder)))
        .Select(it => $"{it.Project}/{it.Folder} is neither a concept nor on the project's own list.");
}
