using System.IO.Compression;

namespace AscConsensus.Client;

/// <summary>A record's files in one ZIP file. Nothing is ever unpacked to a path.</summary>
internal sealed class ZipFiles : RecordFiles
{
    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> entries;
    private readonly string? doubled;
    private readonly Lock gate = new();

    private ZipFiles(ZipArchive zip)
    {
        this.zip = zip;
        entries = new(zip.Entries.Count, StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            doubled = entries.TryAdd(entry.FullName, entry) ? doubled : doubled ?? entry.FullName;
        }
    }

    /// <exception cref="InvalidBundleException">It is no ZIP file.</exception>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    public static ZipFiles Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            return new ZipFiles(new ZipArchive(file, ZipArchiveMode.Read));
        }
        catch (Exception fault) when (fault is InvalidDataException or NotSupportedException or ArgumentException or OverflowException)
        {
            file.Dispose();
            throw new InvalidBundleException($"{path} is no bundle: it is no ZIP file, or not a whole one.", fault);
        }
    }

    // Two programs would each read another of two entries with one name.
    public override IReadOnlyList<string> ListNames() =>
        doubled is null ? [.. entries.Keys.Order(StringComparer.Ordinal)] : throw new InvalidBundleException($"The bundle has {doubled} twice.");

    public override bool Has(string path) => entries.ContainsKey(path);

    public override void Dispose() => zip.Dispose();

    protected override byte[]? Read(string path, int limit)
    {
        if (!entries.TryGetValue(path, out var entry))
        {
            return null;
        }

        lock (gate)
        {
            using var content = entry.Open();
            return ReadWhole(content, path, entry.Length, limit);
        }
    }
}
