using AscConsensus.Record;

namespace AscConsensus.Client;

/// <summary>The right edge of a record's tiles while entries are added: the bundle and, of each level, the tile that is not full yet.</summary>
/// <remarks>Whoever writes the files takes an entry's bundle first and the tile of its hash last, so that what the tiles of level 0 say is there, is there.</remarks>
internal sealed class TileEdge
{
    private readonly List<Digest>[] nodes = [.. Enumerable.Range(0, Tiles.MaxLevel + 2).Select(_ => new List<Digest>(Tile.FullWidth))];
    private readonly List<ReadOnlyMemory<byte>> bundle = new(Tile.FullWidth);
    private readonly Digest[] completed = new Digest[GrowingTree.MaxHeight];

    public GrowingTree Tree { get; private set; } = new();

    public ulong Size => Tree.Size;

    /// <summary>Continues from what is on disk.</summary>
    /// <param name="nodesOf">Of each level the nodes of the tile that is not full.</param>
    /// <param name="leaves">Behind the tile of level 0.</param>
    public static TileEdge Of(ulong size, Func<Tile, IReadOnlyList<Digest>> nodesOf, IEnumerable<ReadOnlyMemory<byte>> leaves)
    {
        var edge = new TileEdge();
        var peaks = new List<Digest>();
        foreach (var tile in PartialOf(size).Reverse())
        {
            edge.nodes[tile.Level].AddRange(nodesOf(tile));

            // Grown by itself, a tile that is not full has the tree's peaks at its height.
            var within = new GrowingTree();
            edge.nodes[tile.Level].ForEach(node => within.Append(node, edge.completed));
            peaks.AddRange(within.Peaks);
        }

        edge.bundle.AddRange(leaves);
        edge.Tree = new GrowingTree(size, [.. peaks]);
        return edge;
    }

    /// <summary>Adds an entry.</summary>
    /// <returns>The files that are full with it, in the order in which they are written; none for most entries.</returns>
    public IReadOnlyList<(string Path, byte[] Content)> Append(ReadOnlyMemory<byte> leaf)
    {
        var hash = LeafHash.Of(leaf.Span);
        Tree.Append(hash, completed);
        nodes[0].Add(hash);
        bundle.Add(leaf);
        if (bundle.Count < Tile.FullWidth)
        {
            return [];
        }

        List<(string, byte[])> full = [];
        for (var level = 0; nodes[level].Count == Tile.FullWidth; level++)
        {
            full.Add(Encode(new Tile(level, (Size >> (8 * (level + 1))) - 1, Tile.FullWidth)));
            nodes[level].Clear();
            nodes[level + 1].Add(completed[8 * (level + 1)]);
        }

        full.Add((new Tile(0, (Size / Tile.FullWidth) - 1, Tile.FullWidth).EntriesPath, EntryBundle.Encode(bundle)));
        bundle.Clear();
        full.Reverse();
        return full;
    }

    /// <summary>The files at the edge as it is now, in the same order.</summary>
    public IEnumerable<(string Path, byte[] Content)> Unfilled() => PartialOf(Size).Reverse()
        .SelectMany(tile => tile.Level > 0 ? [Encode(tile)] : new[] { (tile.EntriesPath, EntryBundle.Encode(bundle)), Encode(tile) });

    private static IEnumerable<Tile> PartialOf(ulong size) => Enumerable.Range(0, Tiles.MaxLevel + 1)
        .Select(level => (Level: level, Nodes: size >> (8 * level)))
        .Where(it => it.Nodes % Tile.FullWidth != 0)
        .Select(it => new Tile(it.Level, it.Nodes / Tile.FullWidth, (int)(it.Nodes % Tile.FullWidth)));

    private (string Path, byte[] Content) Encode(Tile tile) => (tile.Path, tile.Encode(node => nodes[tile.Level][(int)(node.Index % Tile.FullWidth)]));
}
