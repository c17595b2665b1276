using System.Globalization;

namespace AscConsensus.Record;

/// <summary>How a tile is named: its index in groups of three digits, all but the last with an x before it, and the width if it is not full.</summary>
public static class TilePath
{
    internal const string Entries = "tile/entries";

    private const int MaxLength = 64;

    /// <summary>Reads a path; only the one that <see cref="Tile.Path"/> or <see cref="Tile.EntriesPath"/> writes is accepted.</summary>
    /// <param name="path">Without a slash before it.</param>
    /// <param name="isEntries">Whether it names the entries behind the tile.</param>
    public static bool TryParse(string path, out Tile tile, out bool isEntries)
    {
        tile = default;
        isEntries = path.StartsWith(Entries + "/", StringComparison.Ordinal);
        var parts = path.Split('/');
        if (path.Length > MaxLength || parts.Length < 3)
        {
            return false;
        }

        var width = Tile.FullWidth;
        var digits = parts[2..];
        if (digits is [.., { } last, { } written] && last.EndsWith(".p", StringComparison.Ordinal))
        {
            digits = [.. digits[..^2], last[..^2]];
            _ = int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out width);
        }

        var level = 0;
        if (!(isEntries || int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out level))
            || !ulong.TryParse(string.Concat(digits).Replace("x", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || level > Tiles.MaxLevel
            || width is < 1 or > Tile.FullWidth)
        {
            return false;
        }

        // Written again it must be the same: so there is one path only.
        tile = new Tile(level, index, width);
        return path == (isEntries ? tile.EntriesPath : tile.Path);
    }

    internal static string Of(string folder, Tile tile)
    {
        var digits = tile.Index.ToString(CultureInfo.InvariantCulture);
        digits = digits.PadLeft((digits.Length + 2) / 3 * 3, '0');
        var groups = digits.Chunk(3).Select(group => new string(group)).ToList();
        var path = folder + "/" + string.Concat(groups[..^1].Select(group => $"x{group}/")) + groups[^1];
        return tile.Width == Tile.FullWidth ? path : $"{path}.p/{tile.Width}";
    }
}
