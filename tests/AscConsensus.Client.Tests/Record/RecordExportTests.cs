namespace AscConsensus.Client.Tests.Record;

/// <summary>What a mirror has is written as a bundle, as far as it is signed.</summary>
public sealed class RecordExportTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();
    private readonly SmallRecord record = new();

    private int Size => record.Leaves.Count;

    [Fact]
    public async Task A_mirror_is_exported_with_its_keys_and_policy_and_is_sound()
    {
        await Export(Mirror(Size));
        var report = await RecordVerification.RunAsync(temporary.In("out.bundle"));
        Assert.Empty(report.Findings);
        Assert.Equal((record.Size, 0UL), (report.Size, report.Beyond));
        using var bundle = RecordBundle.Open(temporary.In("out.bundle"));
        Assert.NotNull(bundle.Policy);

        // The checkpoint's, those of eleven ministries, the Chair and the Secretary-General, and three witnesses'.
        Assert.Equal(17, bundle.Keys.Count);
    }

    [OpensslFact]
    public async Task Both_are_sound_to_a_program_that_shares_nothing_with_ours()
    {
        var mirror = Mirror(Size - 2);
        await Export(mirror);
        await ForeignVerifier.FindsSound(mirror);
        await ForeignVerifier.FindsSound(temporary.In("out.bundle"));
    }

    [Fact]
    public async Task Two_exports_of_one_mirror_are_the_same_bytes()
    {
        var mirror = Mirror(Size);
        await Export(mirror);
        var first = await File.ReadAllBytesAsync(temporary.In("out.bundle"));
        await Export(mirror);
        Assert.Equal(first, await File.ReadAllBytesAsync(temporary.In("out.bundle")));
    }

    [Fact]
    public async Task What_a_mirror_has_beyond_its_checkpoint_is_left_aside()
    {
        var mirror = Mirror(Size - 2);
        var report = await RecordVerification.RunAsync(mirror);
        Assert.Empty(report.Findings);
        Assert.Equal((record.Size - 2, 2UL), (report.Size, report.Beyond));
        await Export(mirror);
        Assert.Equal(record.Size - 2, (await RecordVerification.RunAsync(temporary.In("out.bundle"))).Size);
    }

    [Fact]
    public async Task It_can_be_exported_under_an_earlier_checkpoint()
    {
        await Export(Mirror(Size), record.Checkpoint(3));
        var report = await RecordVerification.RunAsync(temporary.In("out.bundle"));
        Assert.Empty(report.Findings);
        Assert.Equal(3UL, report.Size);
    }

    [Fact]
    public async Task A_mirror_that_is_not_sound_is_not_exported()
    {
        var mirror = Mirror(Size);
        await File.WriteAllTextAsync(Path.Combine(mirror, "checkpoint"), record.Checkpoint(3).Replace("\n3\n", $"\n{Size}\n", StringComparison.Ordinal));
        await Assert.ThrowsAsync<InvalidBundleException>(() => Export(mirror));
        Assert.False(File.Exists(temporary.In("out.bundle")));
    }

    public void Dispose()
    {
        record.Dispose();
        temporary.Dispose();
    }

    private string Mirror(int covered)
    {
        using var folder = RecordFolder.Open(temporary.In("mirror"));
        folder.Append(record.Leaves.Select(leaf => (ReadOnlyMemory<byte>)leaf));
        folder.WriteCheckpoint(record.Checkpoint(covered));
        return folder.Path;
    }

    private async Task Export(string mirror, string? checkpoint = null)
    {
        using var copy = RecordBundle.Open(mirror);
        await RecordExport.RunAsync(copy, temporary.In("out.bundle"), checkpoint);
    }
}
