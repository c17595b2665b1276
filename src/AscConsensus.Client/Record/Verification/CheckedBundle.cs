using System.Buffers.Binary;
using AscConsensus.Record;

namespace AscConsensus.Client;

/// <summary>Up to 256 leaves, checked by themselves and against the hashes that are stored with them.</summary>
/// <param name="Leaves">As many as could be read.</param>
/// <param name="Faults">What was found, by entry.</param>
internal sealed record CheckedBundle(IReadOnlyList<CheckedLeaf> Leaves, IReadOnlyList<(ulong Entry, string Fault)> Faults)
{
    private const int Prefix = 2;

    /// <param name="tile">The tile of level 0 whose leaves they are.</param>
    /// <param name="bundle">The bytes of the bundle; null if there is none.</param>
    /// <param name="hashes">The bytes of the tile; null if there is none.</param>
    /// <param name="wanted">So many of the first are looked at.</param>
    public static CheckedBundle Of(Tile tile, ReadOnlyMemory<byte>? bundle, ReadOnlyMemory<byte>? hashes, KnownKeys keys, int wanted = Tile.FullWidth)
    {
        if (bundle is not { } bytes)
        {
            return new([], [(tile.FirstEntry, $"{tile.EntriesPath} is missing.")]);
        }

        List<(ulong Entry, string Fault)> faults = hashes is null ? [(tile.FirstEntry, $"{tile.Path} is missing or too short.")] : [];
        if (hashes?.Length > tile.Width * Digest.Length)
        {
            faults.Add((tile.FirstEntry, $"{tile.Path} is too long."));
        }

        var leaves = new List<CheckedLeaf>(tile.Width);
        foreach (var leaf in Split(tile, bytes, faults).Take(wanted))
        {
            var read = CheckedLeaf.Of(leaf, keys);
            if (hashes is { } stored && !HasHash(read.Hash, stored.Span, leaves.Count))
            {
                faults.Add((tile.FirstEntry + (ulong)leaves.Count, $"its leaf does not have the hash that is stored with it in {tile.Path}."));
            }

            leaves.Add(read);
        }

        faults.RemoveAll(fault => fault.Entry >= tile.FirstEntry + (ulong)wanted);
        return new(leaves, faults);
    }

    public static bool HasHash(Digest hash, ReadOnlySpan<byte> stored, int place) =>
        stored.Length >= (place + 1) * Digest.Length && hash == new Digest(stored.Slice(place * Digest.Length, Digest.Length));

    // Also of a bundle that is damaged as much is read as can be, so that what is found is found at its entry.
    private static List<ReadOnlyMemory<byte>> Split(Tile tile, ReadOnlyMemory<byte> bundle, List<(ulong Entry, string Fault)> faults)
    {
        var leaves = new List<ReadOnlyMemory<byte>>(tile.Width);
        while (leaves.Count < tile.Width)
        {
            if (bundle.Length < Prefix || bundle.Length - Prefix < BinaryPrimitives.ReadUInt16BigEndian(bundle.Span))
            {
                faults.Add((tile.FirstEntry + (ulong)leaves.Count, $"it is cut off in {tile.EntriesPath}."));
                return leaves;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bundle.Span);
            leaves.Add(bundle.Slice(Prefix, length));
            bundle = bundle[(Prefix + length)..];
        }

        if (!bundle.IsEmpty)
        {
            faults.Add((tile.FirstEntry + (ulong)tile.Width - 1, $"bytes follow it in {tile.EntriesPath}."));
        }

        return leaves;
    }
}
