namespace AscConsensus.Record;

/// <summary>Which tiles a tree has (C2SP tlog-tiles).</summary>
public static class Tiles
{
    /// <summary>The highest level: a tree of 2^64 entries has no tile above it.</summary>
    public const int MaxLevel = 7;

    /// <summary>All tiles of hashes of a tree, level by level from the leaves, each from the left. Those of level 0 are also its bundles of entries.</summary>
    /// <param name="size">Entries in the tree.</param>
    public static IEnumerable<Tile> Of(ulong size)
    {
        for (var level = 0; level <= MaxLevel && size > 0; level++, size /= Tile.FullWidth)
        {
            for (ulong index = 0; index < size / Tile.FullWidth; index++)
            {
                yield return new Tile(level, index, Tile.FullWidth);
            }

            if (size % Tile.FullWidth != 0)
            {
                yield return new Tile(level, size / Tile.FullWidth, (int)(size % Tile.FullWidth));
            }
        }
    }

    /// <summary>Whether a tree of <paramref name="size"/> entries has all nodes of the tile.</summary>
    public static bool Covers(ulong size, Tile tile) =>
        tile.Level <= MaxLevel && (size >> (tile.Level * 8)) is var width
        && tile.Index <= width / Tile.FullWidth
        && (tile.Index * Tile.FullWidth) + (ulong)tile.Width <= width;
}
