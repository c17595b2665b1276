using AscConsensus.Record;

namespace AscConsensus.Client;

/// <summary>
/// A copy of the record in a folder, which grows with it: what a member's desk mirrors. Its layout is that of a bundle (docs/record.md). A process that is killed
/// anywhere leaves it as it was before the append, or before the last 256 entries of it. One process at a time writes to it; any may read.
/// </summary>
public sealed partial class RecordFolder : IDisposable
{
    private readonly FolderFiles files;
    private readonly StoredTiles tiles;
    private readonly FileStream held;
    private TileEdge edge;

    private RecordFolder(string path)
    {
        Path = path;
        files = new FolderFiles(path);
        tiles = new StoredTiles(files);
        held = new FileStream(files.PathOf(FolderFiles.Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        edge = new TileEdge();
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Entries in it.</summary>
    public ulong Size => edge.Size;

    /// <summary>The tree over these entries. A copy.</summary>
    public GrowingTree Tree => edge.Tree.Copy();

    /// <summary>The checkpoint that was written last, a signed note; null if none was.</summary>
    public string? Checkpoint => files.Read(RecordPaths.Checkpoint) is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes) : null;

    /// <summary>Opens a folder, or makes one without entries, and hashes what is not full in it anew.</summary>
    /// <exception cref="InvalidBundleException">What is in it is damaged.</exception>
    /// <exception cref="IOException">Another process writes to it, or it cannot be read.</exception>
    public static RecordFolder Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        WholeFile.CreateFolder(path);
        var folder = new RecordFolder(path);
        try
        {
            folder.ReadEdge();
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Adds entries; they are on disk when this returns.</summary>
    /// <param name="leaves">The next leaves of the record, in order. That they are those of the record is for the caller to verify.</param>
    public void Append(IEnumerable<ReadOnlyMemory<byte>> leaves)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        var before = edge.Size;
        foreach (var leaf in leaves)
        {
            foreach (var (path, content) in edge.Append(leaf))
            {
                files.Write(path, content);
            }
        }

        if (edge.Size > before)
        {
            foreach (var (path, content) in edge.Unfilled())
            {
                files.Write(path, content);
            }

            RemoveReplaced(before);
        }
    }

    /// <summary>Puts a checkpoint in the place of the last one.</summary>
    /// <param name="note">A signed note with all cosignatures that are known.</param>
    public void WriteCheckpoint(string note)
    {
        ArgumentNullException.ThrowIfNull(note);
        files.Write(RecordPaths.Checkpoint, System.Text.Encoding.UTF8.GetBytes(note));
    }

    /// <summary>The leaves from one on, read as they are asked for.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Leaves(ulong from = 0) => tiles.Leaves(from, Size);

    /// <summary>A complete node of the tree, for proofs of what is in the folder.</summary>
    public Digest Node(TreeNode node) => tiles.Node(node, Size);

    /// <summary>The root over the first entries.</summary>
    /// <param name="size">At most <see cref="Size"/>.</param>
    public Digest RootAt(ulong size)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        return TreeRoot.At(size, Node);
    }

    /// <summary>Lets another process write to it.</summary>
    public void Dispose()
    {
        held.Dispose();
        files.Dispose();
    }
}
