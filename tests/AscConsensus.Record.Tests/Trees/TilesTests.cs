namespace AscConsensus.Record.Tests;

public sealed class TilesTests
{
    /// <summary>The example of C2SP tlog-tiles.</summary>
    [Fact]
    public void A_tree_of_70000_entries_has_the_tiles_of_the_specification()
    {
        var tiles = Tiles.Of(70_000).ToList();

        Assert.Equal(273, tiles.Count(tile => tile is { Level: 0, Width: 256 }));
        Assert.Equal(new Tile(0, 273, 112), tiles.Single(tile => tile is { Level: 0, Width: < 256 }));
        Assert.Equal([new Tile(1, 0, 256), new Tile(1, 1, 17)], tiles.Where(tile => tile.Level == 1));
        Assert.Equal([new Tile(2, 0, 1)], tiles.Where(tile => tile.Level == 2));
        Assert.Equal(273 + 1 + 2 + 1, tiles.Count);
    }

    [Fact]
    public void A_full_tile_has_a_node_above_it() => Assert.Equal([new Tile(0, 0, 256), new Tile(1, 0, 1)], Tiles.Of(256));

    [Fact]
    public void A_tree_without_entries_has_none() => Assert.Empty(Tiles.Of(0));

    [Fact]
    public void A_tile_holds_the_roots_of_the_definition()
    {
        var leaves = Enumerable.Range(0, 600).Select(StoredTree.Leaf).ToArray();
        var stored = StoredTree.Of(600);
        foreach (var tile in Tiles.Of(600))
        {
            var bytes = tile.Encode(stored.Node);
            var span = tile.Level == 0 ? 1 : 256;

            Assert.Equal(tile.Width * Digest.Length, bytes.Length);
            for (var place = 0; place < tile.Width; place++)
            {
                var first = (int)tile.FirstEntry + (place * span);
                Assert.Equal(NaiveTree.Root(leaves.AsSpan(first, span)), new Digest(bytes.AsSpan(place * Digest.Length, Digest.Length)));
            }
        }
    }

    [Theory]
    [InlineData("tile/0/x001/x234/067", 0, 1234067UL, 256)]
    [InlineData("tile/1/000.p/17", 1, 0UL, 17)]
    [InlineData("tile/0/273.p/112", 0, 273UL, 112)]
    [InlineData("tile/0/x001/000.p/1", 0, 1000UL, 1)]
    [InlineData("tile/7/255", 7, 255UL, 256)]
    public void Has_one_path(string path, int level, ulong index, int width)
    {
        Assert.Equal(path, new Tile(level, index, width).Path);
        Assert.True(TilePath.TryParse(path, out var tile, out var isEntries));
        Assert.Equal((new Tile(level, index, width), false), (tile, isEntries));
    }

    [Fact]
    public void Its_entries_have_another()
    {
        Assert.Equal("tile/entries/x001/234.p/5", new Tile(0, 1234, 5).EntriesPath);
        Assert.True(TilePath.TryParse("tile/entries/x001/234.p/5", out var tile, out var isEntries));
        Assert.Equal((new Tile(0, 1234, 5), true), (tile, isEntries));
    }

    [Theory]
    [InlineData("")]
    [InlineData("tile/0")]
    [InlineData("tile/0/0")]
    [InlineData("tile/0/000/")]
    [InlineData("/tile/0/000")]
    [InlineData("tile/00/000")]
    [InlineData("tile/8/000")]
    [InlineData("tile/-1/000")]
    [InlineData("tile/+1/000")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/0/001/001")]
    [InlineData("tile/0/x001/x001")]
    [InlineData("tile/0/0x1")]
    [InlineData("tile/0/001.p/0")]
    [InlineData("tile/0/001.p/256")]
    [InlineData("tile/0/001.p/05")]
    [InlineData("tile/0/001.p")]
    [InlineData("tile/0/001.p/5/6")]
    [InlineData("tile/0/../000")]
    [InlineData("tile/entries/1")]
    [InlineData("tile/0/x999/x999/x999/x999/x999/x999/x999/999")]
    public void No_other_path_is_read(string path) => Assert.False(TilePath.TryParse(path, out _, out _));

    [Theory]
    [InlineData(0, 1, 44, 300, true)]
    [InlineData(0, 1, 45, 300, false)]
    [InlineData(1, 0, 1, 255, false)]
    [InlineData(1, 0, 1, 256, true)]
    [InlineData(0, ulong.MaxValue, 1, ulong.MaxValue, false)]
    [InlineData(8, 0, 1, ulong.MaxValue, false)]
    public void Is_there_once_the_tree_has_all_of_it(int level, ulong index, int width, ulong size, bool isThere) =>
        Assert.Equal(isThere, Tiles.Covers(size, new Tile(level, index, width)));
}
