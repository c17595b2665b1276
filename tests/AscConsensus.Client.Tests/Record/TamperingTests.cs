using System.Buffers.Binary;
using System.IO.Compression;
using AscConsensus.Record;

namespace AscConsensus.Client.Tests.Record;

/// <summary>A stored copy of 1,000 entries changed anywhere. Where a whole verification for each change would take hours, the verifier's own reading of what was changed is asked, and a sample is verified whole.</summary>
public sealed class TamperingTests(SignedRecord record) : IClassFixture<SignedRecord>, IDisposable
{
    private readonly TemporaryFolder temporary = new();

    // Of every second entry at once, then of the others: those that are changed are named, and no other.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Every_byte_of_every_leaf_flipped_is_found_at_its_entry(int odd)
    {
        using var bundle = RecordBundle.Open(record.Path);
        foreach (var (tile, leaves, hashes) in TilesOf(bundle))
        {
            // The founding is many times as long as any other act.
            Parallel.For(0, leaves.Where((_, place) => tile.FirstEntry + (ulong)place > 0).Max(leaf => leaf.Length), at =>
                Flipped(tile, leaves, hashes, at, place => place % 2 == odd));
        }
    }

    [Fact]
    public void Every_byte_of_the_founding_flipped_is_found_there()
    {
        using var bundle = RecordBundle.Open(record.Path);
        var (_, leaves, hashes) = TilesOf(bundle).First();
        Parallel.For(0, leaves[0].Length, at => Flipped(new Tile(0, 0, 1), leaves[..1], hashes[..Digest.Length], at, _ => true));
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

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Every_byte_of_every_stored_leaf_hash_flipped_is_found_at_its_entry(int odd)
    {
        using var bundle = RecordBundle.Open(record.Path);
        foreach (var (tile, leaves, hashes) in TilesOf(bundle))
        {
            var bytes = EntryBundle.Encode([.. leaves.Select(leaf => (ReadOnlyMemory<byte>)leaf)]);
            Parallel.For(0, Digest.Length, at =>
            {
                var changed = hashes.ToArray();
                List<ulong> entries = [];
                for (var place = odd; place < tile.Width; place += 2)
                {
                    changed[(place * Digest.Length) + at] ^= 0x80;
                    entries.Add(tile.FirstEntry + (ulong)place);
                }

                Assert.Equal(entries, CheckedBundle.Of(tile, bytes, changed, new()).Faults.Select(fault => fault.Entry));
            });
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
    [InlineData("checkpoint")]
    [InlineData("documents")]
    [InlineData("keys")]
    [InlineData("policy")]
    [InlineData("tile/0")]
    [InlineData("tile/1")]
    [InlineData("tile/entries")]
    public async Task A_byte_anywhere_flipped_is_found_where_it_is_by_a_whole_verification(string kind)
    {
        var random = new Random(2026);
        for (var i = 0; i < 4; i++)
        {
            var folder = Unpack();
            var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Where(path => Path.GetRelativePath(folder, path).StartsWith(kind, StringComparison.Ordinal)).ToArray();
            var file = files[random.Next(files.Length)];
            var bytes = await File.ReadAllBytesAsync(file);
            var at = random.Next(bytes.Length);
            bytes[at] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(file, bytes);
            var report = await RecordVerification.RunAsync(folder);
            var name = Path.GetRelativePath(folder, file);
            Assert.True(IsFound(report, name, EntryOf(name, at)), $"{name}, byte {at}: {string.Join(' ', report.Findings.Select(finding => finding.Sentence))}");
        }
    }

    // A coordinator that cheats makes every hash anew, and signs the checkpoint of it: the member's signature it cannot make.
    [Theory]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(1000)]
    public async Task A_leaf_changed_together_with_all_hashes_is_found_at_its_entry_by_its_signature(int entry)
    {
        using var bundle = RecordBundle.Open(record.Path);
        byte[][] leaves = [.. bundle.Leaves().Select(leaf => leaf.ToArray())];
        Assert.Empty((await RecordVerification.RunAsync(Write(leaves))).Findings);

        // Of the body one digit of the request id, which is as good as another; then of each half of the signature a byte.
        var body = leaves[entry].AsSpan().IndexOf("\n$"u8) + 2;
        foreach (var at in new[] { body, leaves[entry].Length - 64, leaves[entry].Length - 1 })
        {
            var changed = leaves.ToArray();
            changed[entry] = leaves[entry].ToArray();
            changed[entry][at] = at == body ? (byte)(changed[entry][at] == '0' ? '1' : '0') : (byte)(changed[entry][at] ^ 1);
            var found = Assert.Single((await RecordVerification.RunAsync(Write(changed))).Findings);
            Assert.Equal((ulong)entry, found.Entry);
            Assert.Contains("its signature is not that of the key", found.Sentence, StringComparison.Ordinal);
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

    private static IEnumerable<(Tile Tile, byte[][] Leaves, byte[] Hashes)> TilesOf(RecordBundle bundle) =>
        bundle.Leaves().Select(leaf => leaf.ToArray()).Chunk(256).Select((leaves, index) => (TileOf(bundle, index * 256), leaves, bundle.Files.Read(TileOf(bundle, index * 256).Path)!));

    // One byte of each of these leaves that is so long, as they are read from their file.
    private static void Flipped(Tile tile, byte[][] leaves, byte[] hashes, int at, Func<int, bool> isFlipped)
    {
        ulong[] flipped = [.. Enumerable.Range(0, leaves.Length).Where(place => isFlipped(place) && at < leaves[place].Length).Select(place => tile.FirstEntry + (ulong)place)];
        var bytes = EntryBundle.Encode([.. leaves.Select((leaf, place) =>
            flipped.Contains(tile.FirstEntry + (ulong)place) ? new ReadOnlyMemory<byte>([.. leaf[..at], (byte)(leaf[at] ^ 0x20), .. leaf[(at + 1)..]]) : leaf)]);
        Assert.Equal(flipped, CheckedBundle.Of(tile, bytes, hashes, new()).Faults.Select(fault => fault.Entry));
    }

    // A line of another name or key id on a checkpoint is nobody's: a witness is missing then, and nothing is wrong. The hash over entries of which one is changed is another too.
    private static bool IsFound(VerificationReport report, string name, ulong? entry) =>
        name == "checkpoint" ? !report.IsSound || report.Grade == RecordGrade.Recorded
        : name == "policy" ? report.Findings is [{ Entry: null }]
        : entry is not null ? (report.Findings.FirstOrDefault(finding => finding.Sentence.StartsWith("Entry ", StringComparison.Ordinal)) ?? report.Findings[0]).Entry == entry
        : report.Findings is [var only] && only.Sentence.Contains(Path.GetFileName(name), StringComparison.Ordinal) && only.Entry is null == name.StartsWith("keys", StringComparison.Ordinal);

    // The entry that a byte of a tile or of a bundle of entries belongs to; null for other files.
    private ulong? EntryOf(string name, int at)
    {
        if (!TilePath.TryParse(name, out var tile, out var isEntries))
        {
            return null;
        }

        if (!isEntries)
        {
            return tile.Node(at / Digest.Length) is var node ? node.Index << node.Level : null;
        }

        using var bundle = RecordBundle.Open(record.Path);
        var end = 0;
        return tile.FirstEntry + (ulong)bundle.Leaves(tile.FirstEntry).TakeWhile(leaf => (end += 2 + leaf.Length) <= at).Count();
    }

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

    private string Write(byte[][] leaves) =>
        SignedLeaves.Write(temporary.In($"{Guid.NewGuid():N}.bundle"), leaves, SignedLeaves.Checkpoint(leaves), bundle => bundle.AddKeys(record.Community));
}
