namespace AscConsensus.Repository.Tests;

/// <summary>The repository's folder, inside which the tests run.</summary>
internal static class Root
{
    public static string Folder { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string PathOf(string path) => Path.Combine(Folder, path);

    private static string Find(DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, "AscConsensus.sln"))
        ? folder.FullName
        : Find(folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository."));
}
