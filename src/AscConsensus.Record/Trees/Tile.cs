namespace AscConsensus.Record;

/// <summary>Up to 256 nodes beside each other, or the leaves behind those of level 0: the unit in which foreign tools read a record (C2SP tlog-tiles).</summary>
/// <param name="Level">0 for leaf hashes; each node of the next level is the root over a full tile of this one.</param>
/// <param name="Index">From the left within the level, from 0.</param>
/// <param name="Width">Nodes in it, 1 to 256; less than 256 in the last tile of a level.</param>
public readonly record struct Tile(int Level, ulong Index, int Width)
{
    /// <summary>Nodes in a full tile.</summary>
    public const int FullWidth = 256;

    private const int Height = 8;

    /// <summary>Where its hashes are, such as "tile/0/x001/067" or, with fewer than 256, "tile/1/000.p/17".</summary>
    public string Path => TilePath.Of($"tile/{Level}", this);

    /// <summary>Where the entries behind a tile of level 0 are, such as "tile/entries/x001/067".</summary>
    public string EntriesPath => TilePath.Of(TilePath.Entries, this);

    /// <summary>Number of the first entry it covers.</summary>
    public ulong FirstEntry => Index * FullWidth << (Height * Level);

    /// <summary>A node of it.</summary>
    /// <param name="place">From 0 to below <see cref="Width"/>.</param>
    public TreeNode Node(int place) => new(Height * Level, (Index * FullWidth) + (ulong)place);

    /// <summary>Its bytes: the hashes after one another.</summary>
    /// <param name="nodes">Gives a complete node.</param>
    public byte[] Encode(Func<TreeNode, Digest> nodes)
    {
        var bytes = new byte[Width * Digest.Length];
        for (var place = 0; place < Width; place++)
        {
            nodes(Node(place)).CopyTo(bytes.AsSpan(place * Digest.Length));
        }

        return bytes;
    }
}
