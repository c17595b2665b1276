using System.IO.Compression;
using AscConsensus.Record;

namespace AscConsensus.Client.Tests.Record;

public sealed class RecordBundleTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    [Theory]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(700)]
    public void What_was_written_is_read(int count)
    {
        using var bundle = RecordBundle.Open(Write("a.bundle", count));
        Assert.Equal((ulong)count, bundle.Size);
        Assert.Equal("note", bundle.Checkpoint);
        Assert.Null(bundle.Policy);
        Assert.Equal(MadeLeaves.Of(0, count).Select(leaf => leaf.ToArray()), bundle.Leaves().Select(leaf => leaf.ToArray()));
        Assert.Equal("words"u8.ToArray(), bundle.FindDocument(Assert.Single(bundle.Documents))!.Value.Content);
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes() =>
        Assert.Equal(File.ReadAllBytes(Write("a.bundle", 300)), File.ReadAllBytes(Write("b.bundle", 300)));

    [Fact]
    public void A_folder_of_the_same_layout_is_a_bundle()
    {
        ZipFile.ExtractToDirectory(Write("a.bundle", 300), temporary.In("unpacked"));
        using var bundle = RecordBundle.Open(temporary.In("unpacked"));
        Assert.Equal(300UL, bundle.Size);
        Assert.Equal(300, bundle.Leaves().Count());
        Assert.Single(bundle.Documents);
    }

    [Fact]
    public void Nothing_is_there_before_it_is_complete()
    {
        using (var writer = BundleWriter.Create(temporary.In("a.bundle")))
        {
            writer.AddCheckpoint("note");
        }

        Assert.False(Directory.EnumerateFiles(temporary.In()).Any());
    }

    [Fact]
    public void What_is_no_ZIP_file_is_refused()
    {
        File.WriteAllText(temporary.In("a.bundle"), "not a bundle");
        Assert.EndsWith("is no bundle: it is no ZIP file, or not a whole one.", Assert.Throws<InvalidBundleException>(() => RecordBundle.Open(temporary.In("a.bundle"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_there_twice_is_refused()
    {
        var path = Write("a.bundle", 10, zip => Add(zip, "checkpoint", "another"));
        Assert.Contains("twice", Assert.Throws<InvalidBundleException>(() => RecordBundle.Open(path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../checkpoint")]
    [InlineData("/etc/passwd")]
    [InlineData("tile/0/../0/000")]
    [InlineData("tile/0/001")]
    [InlineData("tile/0/000.p/9")]
    [InlineData("tile/entries/000.p/10/")]
    [InlineData("documents/ABC")]
    [InlineData("keys/x.pem")]
    [InlineData("readme.txt")]
    [InlineData("lock")]
    [InlineData("unfinished")]
    public void A_name_that_such_a_record_does_not_have_is_reported(string name)
    {
        using var bundle = RecordBundle.Open(Write("a.bundle", 10, zip => Add(zip, name, "x")));
        Assert.Equal([name], bundle.ForeignNames(10));
    }

    [Fact]
    public void A_folder_that_grows_has_what_it_needs_for_that_and_no_more()
    {
        using (RecordFolder.Open(temporary.In("mirror")))
        {
            File.WriteAllText(temporary.In("mirror", "unfinished"), "x");
            File.WriteAllText(temporary.In("mirror", "readme.txt"), "x");
        }

        using var bundle = RecordBundle.Open(temporary.In("mirror"));
        Assert.True(bundle.IsMirror);
        Assert.Equal(["readme.txt"], bundle.ForeignNames(0));
    }

    [Fact]
    public void What_is_unfinished_belongs_to_a_folder_that_grows_alone()
    {
        Directory.CreateDirectory(temporary.In("folder"));
        File.WriteAllText(temporary.In("folder", "unfinished"), "x");
        using var bundle = RecordBundle.Open(temporary.In("folder"));
        Assert.Equal(["unfinished"], bundle.ForeignNames(0));
    }

    [Fact]
    public void An_honest_bundle_has_no_such_name()
    {
        using var bundle = RecordBundle.Open(Write("a.bundle", 700));
        Assert.Empty(bundle.ForeignNames(700));
    }

    [Fact]
    public void A_file_that_unpacks_to_more_than_such_a_file_has_is_not_unpacked()
    {
        var path = temporary.In("a.bundle");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            Add(zip, "checkpoint", new string('x', SignedNote.MaxLength + 1));
            Add(zip, "tile/entries/000.p/1", new string('x', 100_000));
        }

        using var bundle = RecordBundle.Open(path);
        Assert.Throws<InvalidBundleException>(() => bundle.Checkpoint);
        Assert.Throws<InvalidBundleException>(() => bundle.Leaves().Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Cut_anywhere_it_is_refused_and_never_crashes(int part)
    {
        var bytes = File.ReadAllBytes(Write("a.bundle", 300));
        for (var length = part * bytes.Length / 3; length < (part + 1) * bytes.Length / 3; length += 97)
        {
            File.WriteAllBytes(temporary.In("cut.bundle"), bytes[..length]);
            Assert.Throws<InvalidBundleException>(() => RecordBundle.Open(temporary.In("cut.bundle")));
        }
    }

    public void Dispose() => temporary.Dispose();

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var entry = new StreamWriter(zip.CreateEntry(name).Open());
        entry.Write(content);
    }

    private string Write(string name, int count, Action<ZipArchive>? andThen = null)
    {
        var path = temporary.In(name);
        using (var writer = BundleWriter.Create(path))
        {
            writer.AddCheckpoint("note");
            foreach (var leaf in MadeLeaves.Of(0, count))
            {
                writer.AddLeaf(leaf);
            }

            writer.EndLeaves();
            writer.AddDocument(new byte[32], "words"u8);
            writer.Complete();
        }

        if (andThen is not null)
        {
            using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
            andThen(zip);
        }

        return path;
    }
}
