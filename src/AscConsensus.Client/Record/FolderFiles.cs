namespace AscConsensus.Client;

/// <summary>A record's files in a folder.</summary>
internal sealed class FolderFiles(string folder) : RecordFiles
{
    /// <summary>What a folder has of its own, beside the record.</summary>
    public const string Lock = "lock";

    /// <summary>Where a file is written before it takes its place.</summary>
    public const string Unfinished = "unfinished";

    // Only a folder that grows has something unfinished.
    public override IReadOnlyList<string> ListNames() =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Except(Has(Lock) ? [Lock, Unfinished] : [])
            .Order(StringComparer.Ordinal),
    ];

    public override bool Has(string path) => File.Exists(PathOf(path));

    /// <summary>Puts a file in its place, whole or not at all, also if the machine stops.</summary>
    public void Write(string path, ReadOnlySpan<byte> content) => WholeFile.Write(PathOf(path), PathOf(Unfinished), content);

    public override void Dispose()
    {
    }

    public string PathOf(string path) => Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));

    protected override byte[]? Read(string path, int limit)
    {
        try
        {
            using var file = new FileStream(PathOf(path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return ReadWhole(file, path, file.Length, limit);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
