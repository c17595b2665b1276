using AscConsensus.Record;

namespace AscConsensus.Client.Tests.Record;

/// <summary>A mirror is read while its desk's witness appends to it: what is read is the copy as it was when it was opened.</summary>
public sealed class GrowingMirrorTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();
    private readonly SmallRecord record = new();
    private readonly RecordFolder mirror;

    public GrowingMirrorTests()
    {
        mirror = RecordFolder.Open(temporary.In("mirror"));
        Grow(Begun);
    }

    private int Begun => record.Leaves.Count - 5;

    [Fact]
    public async Task It_is_verified_as_it_was_opened()
    {
        using var copy = RecordBundle.Open(mirror.Path);
        Grow(record.Leaves.Count);
        var report = await RecordVerification.RunAsync(copy);
        Assert.Empty(report.Findings);
        Assert.Equal((ulong)Begun, report.Size);
    }

    [Fact]
    public async Task What_is_exported_is_what_was_verified()
    {
        using var copy = RecordBundle.Open(mirror.Path);
        await RecordExport.RunAsync(copy, temporary.In("out.bundle"), progress: new Appending(() => Grow(record.Leaves.Count)));
        var report = await RecordVerification.RunAsync(temporary.In("out.bundle"));
        Assert.Empty(report.Findings);
        Assert.Equal((ulong)Begun, report.Size);
    }

    [Fact]
    public async Task Entries_and_their_hashes_may_be_of_different_widths()
    {
        var entries = Path.Combine(mirror.Path, new Tile(0, 0, Begun).EntriesPath);
        var narrow = await File.ReadAllBytesAsync(entries);
        mirror.Append([record.Leaves[Begun]]);

        // As while the narrower tiles are removed: the one with the hashes goes first.
        await File.WriteAllBytesAsync(entries, narrow);
        using var copy = RecordBundle.Open(mirror.Path);
        Assert.Empty((await RecordVerification.RunAsync(copy)).Findings);
    }

    [Fact]
    public async Task Names_that_were_listed_may_be_replaced()
    {
        Grow(record.Leaves.Count);
        var wide = Path.Combine(mirror.Path, new Tile(0, 0, record.Leaves.Count).EntriesPath);
        var content = await File.ReadAllBytesAsync(wide);
        File.Delete(wide);
        using var copy = RecordBundle.Open(mirror.Path);
        await File.WriteAllBytesAsync(wide, content);
        var report = await RecordVerification.RunAsync(copy);
        Assert.Empty(report.Findings);
        Assert.Equal(record.Size, report.Size);
    }

    [Fact]
    public async Task Words_may_be_there_before_the_entry_that_cites_them()
    {
        mirror.AddDocument(new byte[32], "As agreed."u8);
        Assert.Empty((await RecordVerification.RunAsync(mirror.Path)).Findings);
    }

    [Fact]
    public async Task Words_that_no_entry_cites_yet_have_their_fingerprint_all_the_same()
    {
        var fingerprint = mirror.AddDocument(new byte[32], "As agreed."u8);
        await File.AppendAllTextAsync(Path.Combine(mirror.Path, "documents", fingerprint.ToString()), "Not.");
        var found = Assert.Single((await RecordVerification.RunAsync(mirror.Path)).Findings);
        Assert.Contains($"The words in documents/{fingerprint} are not those", found.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_that_are_missing_are_missing_all_the_same()
    {
        mirror.WriteCheckpoint(record.Checkpoint());
        Assert.Contains((await RecordVerification.RunAsync(mirror.Path)).Findings, finding => finding.Sentence.Contains("are missing", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        mirror.Dispose();
        record.Dispose();
        temporary.Dispose();
    }

    private void Grow(int size)
    {
        mirror.Append(record.Leaves.Take(size).Skip((int)mirror.Size).Select(leaf => (ReadOnlyMemory<byte>)leaf));
        mirror.WriteCheckpoint(record.Checkpoint(size));
    }

    private sealed class Appending(Action append) : IProgress<VerificationProgress>
    {
        public void Report(VerificationProgress value) => append();
    }
}
