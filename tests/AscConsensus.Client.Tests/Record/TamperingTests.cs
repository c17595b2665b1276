using System.Buffers.Binary;
using System.IO.Compression;
using AscConsensus.Record;

namespace AscConsensus.Client.Tests.Record;

/// <summary>A stored copy of 1,000 entries changed anywhere. Where a whole verification for each change would take hours, what finds it there is asked by itself, and a sample is verified whole.</summary>
public sealed class TamperingTests(SignedRecord record) : IClassFixture<SignedRecord>, IDisposable
{
    private readonly TemporaryFolder temporary = new();

    [Fact]
    public void Every_byte_of_every_leaf_flipped_is_found_at_its_entry_by_the_stored_hash()
    {
        using var bundle = RecordBundle.Open(record.Path);
        Parallel.ForEach(bundle.Leaves().Select((leaf, entry) => (Leaf: leaf.ToArray(), Entry: entry)), it =>
        {
            var hashes = bundle.Tiles.FindTile(TileOf(bundle, it.Entry))!;
            Assert.True(CheckedBundle.HasHash(LeafHash.Of(it.Leaf), hashes, it.Entry % 256));
            for (var at = 0; at < it.Leaf.Length; at++)
            {
                it.Leaf[at] ^= 0x20;
                Assert.False(CheckedBundle.HasHash(LeafHash.Of(it.Leaf), hashes, it.Entry % 256), $"entry {it.Entry}, byte {at}");
                it.Leaf[at] ^= 0x20;
            }
        });
    }

    [Fact]
    public void Every_byte_of_every_leafs_length_flipped_is_found_at_its_entry()
    {
        using var bundle = RecordBundle.Open(record.Path);
        for (var entry = 0; entry < (int)bundle.Size; entry += 256)
        {
            var tile = TileOf(bundle, entry);
            var bytes = bundle.Files.Read(tile.EntriesPath)!;
            var hashes = bundle.Files.Read(tile.Path)!;
            Assert.Empty(CheckedBundle.Of(tile, bytes, hashes, new()).Faults);
            List<int> prefixes = [0];
            while (prefixes.Count < tile.Width)
            {
                prefixes.Add(prefixes[^1] + 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(prefixes[^1])));
            }

            Parallel.For(0, 2 * tile.Width, at =>
            {
                var changed = bytes.ToArray();
                changed[prefixes[at / 2] + (at % 2)] ^= 0x01;
                var faults = CheckedBundle.Of(tile, changed, hashes, new()).Faults;
                Assert.Equal(tile.FirstEntry + (ulong)(at / 2), faults.Min(fault => fault.Entry));
            });
        }
    }

    [Fact]
    public void Every_byte_of_every_stored_leaf_hash_flipped_is_found_at_its_entry()
    {
        using var bundle = RecordBundle.Open(record.Path);
        foreach (var (leaf, entry) in bundle.Leaves().Select((leaf, entry) => (leaf, entry)))
        {
            var hash = LeafHash.Of(leaf.Span);
            var hashes = bundle.Files.Read(TileOf(bundle, entry).Path)!;
            for (var at = 0; at < Digest.Length; at++)
            {
                hashes[((entry % 256) * Digest.Length) + at] ^= 0x80;
                Assert.False(CheckedBundle.HasHash(hash, hashes, entry % 256));
                hashes[((entry % 256) * Digest.Length) + at] ^= 0x80;
            }
        }
    }

    [Fact]
    public async Task Every_byte_of_every_stored_node_above_flipped_is_found_at_the_first_entry_under_it()
    {
        var folder = Unpack();
        var tree = TreeOf(folder);
        var tile = Path.Combine(folder, "tile", "1", "000.p", "3");
        var bytes = await File.ReadAllBytesAsync(tile);
        Assert.Empty(Nodes(folder, tree));
        for (var at = 0; at < bytes.Length; at++)
        {
            bytes[at] ^= 0x04;
            await File.WriteAllBytesAsync(tile, bytes);
            Assert.Equal([(ulong)(at / Digest.Length) * 256], Nodes(folder, tree).Select(finding => finding.Entry!.Value));
            bytes[at] ^= 0x04;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_byte_anywhere_flipped_is_found_by_a_whole_verification(int seed)
    {
        // Six of each seed, in any file.
        var random = new Random(seed);
        for (var i = 0; i < 6; i++)
        {
            var folder = Unpack();
            var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
            var file = files[random.Next(files.Length)];
            var bytes = await File.ReadAllBytesAsync(file);
            var at = random.Next(bytes.Length);
            bytes[at] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(file, bytes);
            var report = await RecordVerification.RunAsync(folder);
            Assert.False(report.IsSound, $"{file}, byte {at}");
            Assert.True(!file.Contains("tile", StringComparison.Ordinal) || report.Findings.Any(finding => finding.Entry is not null), $"{file}, byte {at}");
        }
    }

    [Fact]
    public async Task A_leaf_changed_together_with_all_hashes_is_found_at_its_entry_by_its_signature()
    {
        using var bundle = RecordBundle.Open(record.Path);
        foreach (var entry in new[] { 1, 255, 256, 500, 1000 })
        {
            var leaves = bundle.Leaves().Select(leaf => leaf.ToArray()).ToList();
            leaves[entry][^70] ^= 1;
            var report = await RecordVerification.RunAsync(Write(leaves, bundle.Checkpoint!));
            Assert.Equal((ulong)entry, report.Findings[0].Entry);
            Assert.Contains(report.Findings, finding => finding.Sentence.Contains("have another root", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Every_document_altered_is_found_at_the_entry_that_cites_it()
    {
        var folder = Unpack();
        var documents = Directory.GetFiles(Path.Combine(folder, "documents"));
        foreach (var (path, i) in documents.Select((path, i) => (path, i)))
        {
            // In its salt, in its words, shortened or lengthened.
            var bytes = await File.ReadAllBytesAsync(path);
            bytes[i % 4 == 0 ? i % 32 : bytes.Length - 1] ^= 1;
            await File.WriteAllBytesAsync(path, (i % 4) switch { 2 => bytes[..^1], 3 => [.. bytes, 0], _ => bytes });
        }

        var report = await RecordVerification.RunAsync(folder);
        Assert.Equal(100, documents.Length);
        Assert.Equal(0, report.DocumentsVerified);
        Assert.All(documents, path => Assert.Single(report.Findings, finding => finding.Entry > 0 && finding.Sentence.Contains(Path.GetFileName(path), StringComparison.Ordinal)));
    }

    public void Dispose() => temporary.Dispose();

    private static Tile TileOf(RecordBundle bundle, int entry) => new(0, (ulong)entry / 256, (int)Math.Min(256, bundle.Size - ((ulong)entry / 256 * 256)));

    private static IReadOnlyList<VerificationFinding> Nodes(string folder, TreeNodes tree)
    {
        using var bundle = RecordBundle.Open(folder);
        var findings = new Findings();
        CopyReading.CheckTiles(bundle, tree, findings);
        return findings.Ordered;
    }

    private static TreeNodes TreeOf(string folder)
    {
        using var bundle = RecordBundle.Open(folder);
        var tree = new TreeNodes();
        foreach (var leaf in bundle.Leaves())
        {
            tree.Append(LeafHash.Of(leaf.Span));
        }

        return tree;
    }

    private string Unpack()
    {
        var folder = temporary.In(Guid.NewGuid().ToString("N"));
        ZipFile.ExtractToDirectory(record.Path, folder);
        return folder;
    }

    private string Write(IEnumerable<byte[]> leaves, string checkpoint)
    {
        var path = temporary.In($"{Guid.NewGuid():N}.bundle");
        using var bundle = BundleWriter.Create(path);
        bundle.AddCheckpoint(checkpoint);
        foreach (var leaf in leaves)
        {
            bundle.AddLeaf(leaf);
        }

        bundle.EndLeaves();
        bundle.Complete();
        return path;
    }
}
