using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using AscConsensus.Protocol;
using AscConsensus.Record;

namespace AscConsensus.Client;

/// <summary>Writes a bundle. The same content in the same order gives the same bytes: nothing of the machine or the hour is in it.</summary>
public sealed class BundleWriter : IDisposable
{
    private const string Unfinished = ".unfinished";

    // A regular file that everybody may read, as every program that unpacks understands it.
    private const int Attributes = unchecked((int)0x81A4_0000);

    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string path;
    private readonly ZipArchive zip;
    private readonly TileEdge edge = new();

    private BundleWriter(string path)
    {
        this.path = path;
        zip = new ZipArchive(WholeFile.Create(path + Unfinished, FileAccess.ReadWrite, bufferSize: 4096), ZipArchiveMode.Create);
    }

    /// <summary>The tree over the entries so far. A copy.</summary>
    public GrowingTree Tree => edge.Tree.Copy();

    /// <summary>Begins a bundle; nothing is at its path before <see cref="Complete"/>.</summary>
    /// <exception cref="IOException">It cannot be written there.</exception>
    public static BundleWriter Create(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new BundleWriter(path);
    }

    /// <summary>Adds the checkpoint: a signed note.</summary>
    public void AddCheckpoint(string note) => Add(RecordPaths.Checkpoint, Encoding.UTF8.GetBytes(note), CompressionLevel.NoCompression);

    /// <summary>Adds the next entry.</summary>
    public void AddLeaf(ReadOnlyMemory<byte> leaf) => Add(edge.Append(leaf));

    /// <summary>Says that all entries were added.</summary>
    public void EndLeaves() => Add(edge.Unfilled());

    /// <summary>Adds the policy of the record's key and its witnesses.</summary>
    public void AddPolicy(WitnessPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Add(RecordPaths.Policy, Encoding.UTF8.GetBytes(policy.ToText()), CompressionLevel.NoCompression);
    }

    /// <summary>Adds a public key.</summary>
    /// <param name="subjectPublicKeyInfo">In DER; its SHA-256 is the key's id.</param>
    public void AddKey(ReadOnlySpan<byte> subjectPublicKeyInfo) =>
        Add(RecordPaths.KeyOf(new Digest(SHA256.HashData(subjectPublicKeyInfo))), KeyFile.Encode(subjectPublicKeyInfo), CompressionLevel.NoCompression);

    /// <summary>Adds the public keys of a record and, if its community asks for witnesses, the policy: all that follows from its entries.</summary>
    /// <param name="community">The state after the last entry.</param>
    public void AddKeys(Engine.Community community)
    {
        ArgumentNullException.ThrowIfNull(community);
        if (community.WitnessPolicy() is { } policy)
        {
            AddPolicy(policy);
        }

        foreach (var key in community.PublicKeys().OrderBy(key => Convert.ToHexStringLower(SHA256.HashData(key)), StringComparer.Ordinal))
        {
            AddKey(key);
        }
    }

    /// <summary>Adds a document under the fingerprint that it has.</summary>
    public void AddDocument(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> content) =>
        Add(RecordPaths.DocumentOf(DocumentFingerprint.Of(salt, content)), [.. salt, .. content], CompressionLevel.Fastest);

    /// <summary>Ends the bundle and puts it in its place.</summary>
    public void Complete()
    {
        zip.Dispose();
        File.Move(path + Unfinished, path, overwrite: true);
    }

    /// <summary>Throws away what was not completed.</summary>
    public void Dispose()
    {
        zip.Dispose();
        File.Delete(path + Unfinished);
    }

    // Hashes do not get shorter; leaves do.
    private void Add(IEnumerable<(string Path, byte[] Content)> tiles)
    {
        foreach (var (name, content) in tiles)
        {
            Add(name, content, TilePath.TryParse(name, out _, out var isEntries) && isEntries ? CompressionLevel.Fastest : CompressionLevel.NoCompression);
        }
    }

    private void Add(string name, ReadOnlySpan<byte> content, CompressionLevel level)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = NoTime;
        entry.ExternalAttributes = Attributes;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
