using System.Collections.Concurrent;
using AscConsensus.Record;

namespace AscConsensus.Client;

/// <summary>Reads entries and nodes of the tree from a record's files: as stored, not yet verified. May be asked from several threads.</summary>
internal sealed class StoredTiles(RecordFiles files)
{
    private const int KeptTiles = 64;
    private const int Looks = 3;

    private readonly ConcurrentDictionary<Tile, byte[]> kept = [];

    /// <summary>The bytes of the bundle behind a tile of level 0, and how many leaves it says it has; null if there is none.</summary>
    public (byte[] Bytes, int Width)? FindBundle(ulong index, int atLeast) => Find(new Tile(0, index, atLeast), tile => tile.EntriesPath);

    /// <summary>The hashes of a tile, perhaps more than asked; null if there is none.</summary>
    public byte[]? FindTile(Tile tile)
    {
        if (kept.TryGetValue(tile, out var bytes))
        {
            return bytes;
        }

        bytes = Find(tile, it => it.Path)?.Bytes;
        if (bytes is not null && bytes.Length >= tile.Width * Digest.Length)
        {
            if (kept.Count >= KeptTiles)
            {
                kept.Clear();
            }

            kept[tile] = bytes;
            return bytes;
        }

        return null;
    }

    /// <summary>The stored leaves from one on, to before another.</summary>
    /// <exception cref="InvalidBundleException">They are not all there.</exception>
    public IEnumerable<ReadOnlyMemory<byte>> Leaves(ulong from, ulong end)
    {
        for (var index = from / Tile.FullWidth; index * Tile.FullWidth < end; index++)
        {
            var first = index * Tile.FullWidth;
            var least = (int)Math.Min(Tile.FullWidth, end - first);
            if (FindBundle(index, least) is not var (bytes, width) || !EntryBundle.TryDecode(bytes, width, out var leaves))
            {
                throw new InvalidBundleException($"The entries {first} to {first + (ulong)least - 1} cannot be read: {new Tile(0, index, least).EntriesPath} is missing or damaged.");
            }

            for (var place = first < from ? (int)(from - first) : 0; place < least; place++)
            {
                yield return leaves[place];
            }
        }
    }

    /// <summary>A complete node of the tree.</summary>
    /// <param name="size">Entries in the tree, so that the width of its tile is known.</param>
    /// <exception cref="InvalidBundleException">Its tile is not there.</exception>
    public Digest Node(TreeNode node, ulong size)
    {
        var (level, above) = Math.DivRem(node.Level, 8);
        var first = node.Index << above;
        var all = size >> (8 * level);
        var tile = new Tile(level, first / Tile.FullWidth, (int)Math.Min(Tile.FullWidth, all - (first / Tile.FullWidth * Tile.FullWidth)));
        var bytes = FindTile(tile) ?? throw new InvalidBundleException($"{tile.Path} is missing or too short.");

        // Between the levels of tiles the nodes follow from those below.
        return RootOf(bytes, (int)(first % Tile.FullWidth), 1 << above);
    }

    /// <summary>The root over a full tile, which is the node above it.</summary>
    /// <exception cref="InvalidBundleException">It is not there.</exception>
    public Digest RootOf(Tile tile) =>
        RootOf(FindTile(tile) ?? throw new InvalidBundleException($"{tile.Path} is missing or too short."), 0, Tile.FullWidth);

    private static Digest RootOf(byte[] hashes, int first, int count)
    {
        var tree = new GrowingTree();
        Span<Digest> completed = stackalloc Digest[GrowingTree.MaxHeight];
        for (var place = first; place < first + count; place++)
        {
            tree.Append(new Digest(hashes.AsSpan(place * Digest.Length, Digest.Length)), completed);
        }

        return tree.Root;
    }

    // A tile that is not full is replaced by a wider one while its record grows: also between two looks, so once is not enough.
    private (byte[] Bytes, int Width)? Find(Tile tile, Func<Tile, string> pathOf) =>
        Enumerable.Range(0, Looks).Select(_ => Look(tile, pathOf)).FirstOrDefault(found => found is not null);

    private (byte[] Bytes, int Width)? Look(Tile tile, Func<Tile, string> pathOf)
    {
        if (files.Read(pathOf(tile)) is { } exact)
        {
            return (exact, tile.Width);
        }

        for (var width = Tile.FullWidth; width > tile.Width; width--)
        {
            if (files.Read(pathOf(tile with { Width = width })) is { } wider)
            {
                return (wider, width);
            }
        }

        return null;
    }
}
