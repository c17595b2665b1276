using AscConsensus.Record;

namespace AscConsensus.Client.Tests.Record;

public sealed class RecordFolderTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    private string Mirror => temporary.In("mirror");

    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(66_000)]
    public void What_was_appended_is_there_when_it_is_opened_again(int count)
    {
        Append(0, count);
        using var again = RecordFolder.Open(Mirror);
        Assert.Equal((ulong)count, again.Size);
        Assert.Equal(MadeLeaves.RootOf(count), again.Tree.Root);
        Assert.Equal(MadeLeaves.RootOf(count), again.RootAt((ulong)count));
        Assert.Equal(MadeLeaves.Of(0, count).Select(leaf => leaf.ToArray()), again.Leaves().Select(leaf => leaf.ToArray()));
    }

    [Fact]
    public void It_has_the_tiles_of_its_size_and_no_others()
    {
        Append(0, 3);
        Append(3, 250);
        Append(253, 10);
        Assert.Equal(TilesOf(263), FilesThere());
    }

    [Fact]
    public void It_gives_the_root_at_every_earlier_size()
    {
        Append(0, 700);
        using var folder = RecordFolder.Open(Mirror);
        Assert.All(Enumerable.Range(0, 701), size => Assert.Equal(MadeLeaves.RootOf(size), folder.RootAt((ulong)size)));
    }

    [Fact]
    public void Leaves_are_read_from_any_entry_on()
    {
        Append(0, 600);
        using var folder = RecordFolder.Open(Mirror);
        Assert.All([0, 1, 255, 256, 300, 512, 599, 600], from =>
            Assert.Equal(MadeLeaves.Of(from, 600 - from).Select(leaf => leaf.ToArray()), folder.Leaves((ulong)from).Select(leaf => leaf.ToArray())));
    }

    [Fact]
    public void A_process_that_ends_between_any_two_files_leaves_it_openable_at_an_append_or_a_full_tile()
    {
        Append(0, 200);
        Append(200, 400);
        var written = FilesThere().OrderBy(name => File.GetLastWriteTimeUtc(Path.Combine(Mirror, name))).ToList();
        for (var count = 0; count <= written.Count; count++)
        {
            var cut = temporary.In($"cut-{count}");
            foreach (var name in written.Take(count))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(cut, name))!);
                File.Copy(Path.Combine(Mirror, name), Path.Combine(cut, name));
            }

            using (var opened = RecordFolder.Open(cut))
            {
                Assert.Equal(count == written.Count, opened.Size == 600);
                Assert.True(opened.Size is 0 or 256 or 512 or 600, $"{opened.Size} entries");
                Assert.Equal(MadeLeaves.RootOf((int)opened.Size), opened.Tree.Root);
                opened.Append(MadeLeaves.Of((int)opened.Size, 600 - (int)opened.Size));
            }

            Assert.Equal(written.Order(StringComparer.Ordinal), FilesIn(cut));
            Assert.All(written, name => Assert.Equal(File.ReadAllBytes(Path.Combine(Mirror, name)), File.ReadAllBytes(Path.Combine(cut, name))));
        }
    }

    [Fact]
    public void What_was_left_unfinished_does_not_count()
    {
        Append(0, 10);
        File.WriteAllBytes(Path.Combine(Mirror, "unfinished"), [1, 2, 3]);
        File.Copy(Path.Combine(Mirror, "tile", "entries", "000.p", "10"), Path.Combine(Mirror, "tile", "entries", "000.p", "12"));
        using (var folder = RecordFolder.Open(Mirror))
        {
            Assert.Equal(10UL, folder.Size);
        }

        Assert.Equal(TilesOf(10), FilesThere().Except(["unfinished"]));
    }

    [Fact]
    public void A_damaged_entry_at_the_edge_is_found_when_it_is_opened()
    {
        Append(0, 300);
        var bundle = Path.Combine(Mirror, "tile", "entries", "001.p", "44");
        var bytes = File.ReadAllBytes(bundle);
        bytes[^1] ^= 1;
        File.WriteAllBytes(bundle, bytes);
        var fault = Assert.Throws<InvalidBundleException>(() => RecordFolder.Open(Mirror));
        Assert.Contains("Entry 299", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_processes_do_not_write_to_it_at_once()
    {
        using var first = RecordFolder.Open(Mirror);
        Assert.Throws<IOException>(() => RecordFolder.Open(Mirror));
    }

    [Fact]
    public void Documents_and_the_checkpoint_are_kept()
    {
        byte[] salt = [.. Enumerable.Repeat((byte)7, 32)];
        using (var folder = RecordFolder.Open(Mirror))
        {
            Assert.Null(folder.Checkpoint);
            folder.WriteCheckpoint("first");
            folder.WriteCheckpoint("second");
            Assert.Equal(DocumentFingerprint.Of(salt, "words"u8), folder.AddDocument(salt, "words"u8));
        }

        using var again = RecordFolder.Open(Mirror);
        var fingerprint = Assert.Single(again.Documents);
        Assert.Equal("second", again.Checkpoint);
        Assert.True(again.HasDocument(fingerprint));
        Assert.Equal("words"u8.ToArray(), again.FindDocument(fingerprint)!.Value.Content);
        Assert.Null(again.FindDocument(default));
    }

    [Fact]
    public void Words_that_are_not_the_documents_are_not_given()
    {
        using var folder = RecordFolder.Open(Mirror);
        var fingerprint = folder.AddDocument(new byte[32], "words"u8);
        File.AppendAllText(Path.Combine(Mirror, "documents", fingerprint.ToString()), "more");
        Assert.Throws<InvalidBundleException>(() => folder.FindDocument(fingerprint));
    }

    public void Dispose() => temporary.Dispose();

    private void Append(int first, int count)
    {
        using var folder = RecordFolder.Open(Mirror);
        folder.Append(MadeLeaves.Of(first, count));
    }

    private string[] FilesThere() => FilesIn(Mirror);

    private static string[] FilesIn(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(name => name != "lock").Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> TilesOf(ulong size) =>
        Tiles.Of(size).SelectMany(tile => tile.Level == 0 ? new[] { tile.Path, tile.EntriesPath } : [tile.Path]).Order(StringComparer.Ordinal);
}
