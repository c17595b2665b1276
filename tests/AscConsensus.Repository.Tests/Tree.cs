namespace AscConsensus.Repository.Tests;

/// <summary>The repository's own files, as a fresh clone has them.</summary>
internal static class Tree
{
    private static readonly HashSet<string> NotOurs = [".git", ".idea", ".vs", "__pycache__", "artifacts", "bin", "node_modules", "obj"];

    /// <summary>Every file by its path from the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        .. FilesUnder(new DirectoryInfo(Root.Folder))
            .Select(file => Path.GetRelativePath(Root.Folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static IEnumerable<string> FilesEndingIn(params string[] endings) =>
        Files.Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)));

    public static string Read(string path) => File.ReadAllText(PathOf(path));

    public static string PathOf(string path) => Root.PathOf(path);

    /// <summary>Whether a path leads to a file or a folder of the repository.</summary>
    public static bool Has(string path) => Path.Exists(PathOf(path));

    private static IEnumerable<string> FilesUnder(DirectoryInfo folder) =>
        folder.EnumerateFileSystemInfos().Where(entry => !NotOurs.Contains(entry.Name)).SelectMany(entry =>
            entry is DirectoryInfo inner ? FilesUnder(inner) : [entry.FullName]);
}
