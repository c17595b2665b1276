using System.Text;
using AscConsensus.Record;

namespace AscConsensus.Client;

/// <summary>A copy of the record to be read: one ZIP file, or a folder of the same layout (docs/record.md). What is in it is a claim until it is verified.</summary>
public sealed class RecordBundle : IDisposable
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    private readonly IReadOnlyList<string> names;
    private readonly string? own;
    private readonly InvalidBundleException? unreadable;
    private string? under;

    private RecordBundle(string path)
    {
        Path = path;
        Files = Directory.Exists(path) ? new FolderFiles(path) : ZipFiles.Open(path);
        Tiles = new StoredTiles(Files);

        // Once, and before anything else: a mirror may grow while it is read, and what a checkpoint covers was there before it.
        try
        {
            own = TextOf(RecordPaths.Checkpoint);
        }
        catch (InvalidBundleException fault)
        {
            unreadable = fault;
        }

        try
        {
            names = Files.ListNames();
        }
        catch
        {
            Files.Dispose();
            throw;
        }

        Documents = names.Select(RecordPaths.DocumentIn).OfType<Digest>().ToHashSet();
        Keys = [.. names.Select(RecordPaths.KeyIn).OfType<Digest>()];
        foreach (var name in names)
        {
            if (TilePath.TryParse(name, out var tile, out var isEntries) && isEntries && tile.Index < long.MaxValue / Tile.FullWidth)
            {
                Size = Math.Max(Size, tile.FirstEntry + (ulong)tile.Width);
            }
        }
    }

    /// <summary>The file or folder.</summary>
    public string Path { get; }

    /// <summary>Entries that there seem to be, by the names in it.</summary>
    public ulong Size { get; private set; }

    /// <summary>Whether it is a member's own copy that grows with the record, so that there may be entries that no checkpoint covers yet.</summary>
    public bool IsMirror => Files is FolderFiles && Files.Has(FolderFiles.Lock);

    /// <summary>Whether its tiles may be of another size than its checkpoint.</summary>
    internal bool IsOfAnySize => IsMirror || under is not null;

    /// <summary>The checkpoint, a signed note, as it was when the copy was opened; null if there was none.</summary>
    /// <exception cref="InvalidBundleException">It cannot be read.</exception>
    public string? Checkpoint => under ?? Own();

    /// <summary>The policy of the record's key and its witnesses; null if there is none.</summary>
    /// <exception cref="InvalidBundleException">It cannot be read.</exception>
    public string? Policy => TextOf(RecordPaths.Policy);

    /// <summary>Fingerprints of the documents whose words seem to be here.</summary>
    public IReadOnlySet<Digest> Documents { get; }

    internal IReadOnlyList<Digest> Keys { get; }

    internal RecordFiles Files { get; }

    internal StoredTiles Tiles { get; }

    /// <summary>Opens a copy.</summary>
    /// <exception cref="InvalidBundleException">It is none, or has something under one name twice.</exception>
    /// <exception cref="IOException">There is nothing of that name, or it cannot be read.</exception>
    public static RecordBundle Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Directory.Exists(path) || File.Exists(path) ? new RecordBundle(path) : throw new FileNotFoundException($"There is no file or folder {path}.", path);
    }

    /// <summary>The leaves from one on, read as they are asked for.</summary>
    /// <exception cref="InvalidBundleException">They are not all there.</exception>
    public IEnumerable<ReadOnlyMemory<byte>> Leaves(ulong from = 0) => Tiles.Leaves(from, Size);

    /// <summary>The entries from one on, read as they are asked for and not verified.</summary>
    /// <exception cref="InvalidBundleException">They are not all there, or one is none.</exception>
    public IEnumerable<WatchedEntry> Entries(ulong from = 0)
    {
        var keys = new KnownKeys();
        foreach (var leaf in Leaves(from))
        {
            var read = CheckedLeaf.Of(leaf, keys);
            if (read.Fault is { } fault)
            {
                throw new InvalidBundleException($"Entry {from} cannot be read. {fault}");
            }

            yield return new WatchedEntry(from++, read.At, read.SignatureCount == 0 ? null : read.Actor.KeyId, read.Statement, leaf);
        }
    }

    /// <summary>Whether a document's words seem to be here.</summary>
    public bool HasDocument(Digest fingerprint) => Files.Has(RecordPaths.DocumentOf(fingerprint));

    /// <summary>Reads a document and checks that it is the one its fingerprint names; null if it is not here.</summary>
    /// <exception cref="InvalidBundleException">Its words are others.</exception>
    public (byte[] Salt, byte[] Content)? FindDocument(Digest fingerprint) => StoredDocument.Find(Files, fingerprint);

    /// <summary>Closes it.</summary>
    public void Dispose() => Files.Dispose();

    /// <summary>Takes another checkpoint for the copy's own.</summary>
    internal void Under(string note) => under = note;

    /// <summary>Leaves aside the entries that a mirror has beyond its checkpoint, or any copy beyond one that was given to it.</summary>
    /// <returns>How many there are.</returns>
    internal ulong LeaveAsideBeyondCheckpoint()
    {
        if (!IsOfAnySize
            || Checkpoint is not { } text
            || !SignedNote.TryParse(text, out var note, out _)
            || !AscConsensus.Record.Checkpoint.TryParse(note.Text, out var checkpoint)
            || (checkpoint.Size > Size && !HasEntriesTo(checkpoint.Size)))
        {
            return 0;
        }

        var beyond = Math.Max(Size, checkpoint.Size) - checkpoint.Size;
        Size = checkpoint.Size;
        return beyond;
    }

    // While the names were listed, tiles at the edge may have been replaced by wider ones that the list has not either.
    private bool HasEntriesTo(ulong size) =>
        size < long.MaxValue && Tiles.FindBundle((size - 1) / Tile.FullWidth, (int)((size - 1) % Tile.FullWidth) + 1) is not null;

    /// <summary>Names that a copy of this size does not have.</summary>
    internal IEnumerable<string> ForeignNames(ulong size) => names.Where(name =>
        RecordPaths.LimitOf(name) is null || (!IsOfAnySize && TilePath.TryParse(name, out var tile, out _) && !Has(size, tile)));

    private static bool Has(ulong size, Tile tile) => AscConsensus.Record.Tiles.Covers(size, tile)
        && (tile.Width == Tile.FullWidth || (size >> (8 * tile.Level)) == (tile.Index * Tile.FullWidth) + (ulong)tile.Width);

    private string? Own() => unreadable is null ? own : throw new InvalidBundleException(unreadable.Message, unreadable);

    private string? TextOf(string path)
    {
        try
        {
            return Files.Read(path) is { } bytes ? StrictUtf8.GetString(bytes) : null;
        }
        catch (DecoderFallbackException fault)
        {
            throw new InvalidBundleException($"{path} is not UTF-8 text.", fault);
        }
    }
}
