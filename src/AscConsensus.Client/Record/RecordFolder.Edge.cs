using System.Globalization;
using AscConsensus.Record;

namespace AscConsensus.Client;

// What is on disk after a process ended anywhere, and what is made of it.
public sealed partial class RecordFolder
{
    private void ReadEdge()
    {
        // The tile of an entry's hash is written last of all, so it says how much there is.
        var full = CountFull();
        var width = WidthsOf(new Tile(0, full, 1).Path).DefaultIfEmpty(0).Max();
        var size = (full * Tile.FullWidth) + (ulong)width;
        List<ReadOnlyMemory<byte>> leaves = [.. tiles.Leaves(full * Tile.FullWidth, size)];
        Digest[] hashes = [.. leaves.Select(leaf => LeafHash.Of(leaf.Span))];
        if (width > 0 && tiles.FindTile(new Tile(0, full, width)) is { } stored && FirstDiffering(hashes, stored) is { } place)
        {
            throw new InvalidBundleException($"Entry {(full * Tile.FullWidth) + (ulong)place} in {Path} is damaged: it does not have the hash that was stored with it.");
        }

        // What is above follows from the full tiles below: what was not written yet is made again.
        edge = TileEdge.Of(size, tile => tile.Level == 0 ? hashes : [.. Enumerable.Range(0, tile.Width).Select(at => tiles.RootOf(new Tile(tile.Level - 1, tile.Node(at).Index, Tile.FullWidth)))], leaves);
        foreach (var (path, content) in edge.Unfilled().Where(file => !files.Has(file.Path)))
        {
            files.Write(path, content);
        }

        RemoveReplaced(size);

        // A bundle whose tile was not written yet is not part of the copy: its entries come again.
        var bundle = new Tile(0, full, Tile.FullWidth).EntriesPath;
        if (files.Has(bundle))
        {
            File.Delete(files.PathOf(bundle));
        }
    }

    private ulong CountFull()
    {
        // Full tiles are without gaps: the first that is missing is found by doubling and halving.
        bool Has(ulong index) => files.Has(new Tile(0, index, Tile.FullWidth).Path);
        ulong missing = 1;
        while (Has(missing - 1))
        {
            missing *= 2;
        }

        var (full, end) = (missing / 2, missing - 1);
        while (full < end)
        {
            var middle = (full + end) / 2;
            (full, end) = Has(middle) ? (middle + 1, end) : (full, middle);
        }

        return full;
    }

    private static int? FirstDiffering(Digest[] hashes, byte[] stored)
    {
        var place = Enumerable.Range(0, hashes.Length).FirstOrDefault(at => hashes[at] != new Digest(stored.AsSpan(at * Digest.Length, Digest.Length)), -1);
        return place < 0 ? null : place;
    }

    // Narrower states of the tiles that were at the edge, once their wider ones are in place.
    private void RemoveReplaced(ulong before)
    {
        foreach (var level in Enumerable.Range(0, Tiles.MaxLevel + 1))
        {
            var (earlier, now) = (before >> (8 * level), Size >> (8 * level));
            for (var index = earlier / Tile.FullWidth is > 0 and var at ? at - 1 : 0; index <= now / Tile.FullWidth; index++)
            {
                var width = index == now / Tile.FullWidth ? (int)(now % Tile.FullWidth) : Tile.FullWidth;
                Remove(new Tile(level, index, 1).Path, width);
                if (level == 0)
                {
                    Remove(new Tile(level, index, 1).EntriesPath, width);
                }
            }
        }
    }

    private void Remove(string pathOfOne, int width)
    {
        foreach (var other in WidthsOf(pathOfOne).Where(it => it != width).ToList())
        {
            File.Delete(System.IO.Path.Combine(PartialsOf(pathOfOne), other.ToString(CultureInfo.InvariantCulture)));
        }

        if (width == Tile.FullWidth && Directory.Exists(PartialsOf(pathOfOne)))
        {
            Directory.Delete(PartialsOf(pathOfOne), recursive: true);
        }
    }

    private IEnumerable<int> WidthsOf(string pathOfOne) => !Directory.Exists(PartialsOf(pathOfOne)) ? [] : Directory.EnumerateFiles(PartialsOf(pathOfOne))
        .Select(file => int.TryParse(System.IO.Path.GetFileName(file), NumberStyles.None, CultureInfo.InvariantCulture, out var width) ? width : 0)
        .Where(width => width is > 0 and < Tile.FullWidth);

    private string PartialsOf(string pathOfOne) => System.IO.Path.GetDirectoryName(files.PathOf(pathOfOne))!;
}
