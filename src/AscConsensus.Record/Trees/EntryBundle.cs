using System.Buffers.Binary;

namespace AscConsensus.Record;

/// <summary>The leaves behind a tile of level 0, each after its length in two bytes (C2SP tlog-tiles).</summary>
public static class EntryBundle
{
    private const int Prefix = 2;

    /// <param name="leaves">1 to 256, in order.</param>
    /// <exception cref="ArgumentException">There are none or too many, or one is longer than <see cref="Leaf.MaxLength"/>.</exception>
    public static byte[] Encode(IReadOnlyList<ReadOnlyMemory<byte>> leaves)
    {
        if (leaves.Count is 0 or > Tile.FullWidth || leaves.Any(leaf => leaf.Length > Leaf.MaxLength))
        {
            throw new ArgumentException($"A bundle is 1 to {Tile.FullWidth} entries of at most {Leaf.MaxLength} bytes.", nameof(leaves));
        }

        var bundle = new byte[leaves.Sum(leaf => Prefix + leaf.Length)];
        var rest = bundle.AsSpan();
        foreach (var leaf in leaves)
        {
            BinaryPrimitives.WriteUInt16BigEndian(rest, (ushort)leaf.Length);
            leaf.Span.CopyTo(rest[Prefix..]);
            rest = rest[(Prefix + leaf.Length)..];
        }

        return bundle;
    }

    /// <summary>Reads a bundle; any bytes are exactly one list of leaves or none.</summary>
    /// <param name="width">How many leaves it must hold.</param>
    /// <param name="leaves">Views of <paramref name="bundle"/>; that each is a leaf is not looked at.</param>
    public static bool TryDecode(ReadOnlyMemory<byte> bundle, int width, out IReadOnlyList<ReadOnlyMemory<byte>> leaves)
    {
        var read = new List<ReadOnlyMemory<byte>>();
        leaves = read;
        while (read.Count < width)
        {
            if (bundle.Length < Prefix || bundle.Length - Prefix < BinaryPrimitives.ReadUInt16BigEndian(bundle.Span))
            {
                return false;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bundle.Span);
            read.Add(bundle.Slice(Prefix, length));
            bundle = bundle[(Prefix + length)..];
        }

        return bundle.IsEmpty;
    }
}
