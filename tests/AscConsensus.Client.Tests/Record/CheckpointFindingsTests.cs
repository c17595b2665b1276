using System.Security.Cryptography;
using AscConsensus.Bench.Communities;
using AscConsensus.Protocol;
using AscConsensus.Record;

namespace AscConsensus.Client.Tests.Record;

/// <summary>Entries that are in order, and nobody, or somebody else, who stands behind them.</summary>
public sealed class CheckpointFindingsTests : IDisposable
{
    private readonly SmallRecord record = new();

    private int Size => record.Leaves.Count;

    [Fact]
    public async Task No_checkpoint() => Says(await record.VerifyUnder(null), "There is no checkpoint");

    [Fact]
    public async Task A_checkpoint_of_another_key()
    {
        using var other = NoteSigner.Create(BenchCommunity.Origin, NoteAlgorithm.Ed25519);
        Says(await record.VerifyUnder(new Checkpoint(BenchCommunity.Origin, record.Size, record.RootAt(Size)).Sign(other)), "not signed by the record's key");
    }

    [Fact]
    public async Task A_checkpoint_of_another_record()
    {
        using var key = BenchCommunity.CheckpointKey();
        Says(await record.VerifyUnder(new Checkpoint(BenchCommunity.Origin, record.Size, record.RootAt(Size - 1)).Sign(key)), "is of another record");
    }

    [Fact]
    public async Task Entries_after_the_checkpoint() =>
        Says(await record.VerifyUnder(record.Checkpoint(Size - 2)), $"nobody has signed that the entries from {Size - 2} on are in the record", (ulong)Size - 2);

    [Fact]
    public async Task Entries_that_are_missing()
    {
        var checkpoint = record.Checkpoint();
        record.Leaves.RemoveRange(Size - 2, 2);
        Says(await record.VerifyUnder(checkpoint), $"the entries from {Size} on are missing", (ulong)Size);
    }

    [Fact]
    public async Task A_cosignature_that_is_not_its_witnesss()
    {
        var lines = Cosigned(record.Keys.Witnesses[0]).Split('\n');
        var line = lines[^2].Split(' ');
        var signature = Convert.FromBase64String(line[2]);
        signature[^1] ^= 1;
        lines[^2] = $"{line[0]} {line[1]} {Convert.ToBase64String(signature)}";
        var report = await record.VerifyUnder(string.Join('\n', lines));
        Says(report, "The line of offices/ministry-brn on the checkpoint is not a good cosignature");

        // Whoever has signed what is not sound, nothing stands behind it.
        Assert.Equal(RecordGrade.None, report.Grade);
    }

    // Anyone who carries a note can add a line to it.
    [Fact]
    public async Task A_line_of_an_unknown_key_under_a_witnesss_name_is_passed_over()
    {
        using var other = NoteSigner.Create(record.Keys.Witnesses[0].Verifier.Name, NoteAlgorithm.Cosignature);
        var report = await record.VerifyUnder(Cosigned(other));
        Assert.Empty(report.Findings);
        Assert.Empty(report.Cosignatures);
    }

    [Fact]
    public async Task One_witness_of_two_that_are_asked_is_not_enough()
    {
        var report = await record.VerifyUnder(Cosigned(record.Keys.Witnesses[0]));
        Assert.True(report.IsSound);
        Assert.Equal(RecordGrade.Recorded, report.Grade);
        Assert.Equal("offices/ministry-brn", Assert.Single(report.Cosignatures).Office);
    }

    [Fact]
    public async Task A_stranger_who_cosigns_does_not_count()
    {
        using var stranger = NoteSigner.Create("stranger.invalid/witness", NoteAlgorithm.Cosignature);
        var report = await record.VerifyUnder(Cosigned(stranger));
        Assert.True(report.IsSound);
        Assert.Empty(report.Cosignatures);
    }

    [Fact]
    public async Task A_founding_that_is_not_the_one_exchanged()
    {
        var hash = LeafHash.Of(record.Leaves[0]);
        Assert.True((await record.Verify(new() { Founding = hash })).IsSound);
        Says(await record.Verify(new() { Founding = LeafHash.Of(record.Leaves[1]) }), "The founding is not the one that was exchanged", 0);
    }

    [Fact]
    public async Task A_checkpoint_from_elsewhere()
    {
        Assert.True((await record.Verify(new() { Checkpoint = record.Checkpoint(Size - 3) })).IsSound);
        using var key = BenchCommunity.CheckpointKey();
        var forked = new Checkpoint(BenchCommunity.Origin, record.Size - 3, record.RootAt(2)).Sign(key);
        Says(await record.Verify(new() { Checkpoint = forked }), "The checkpoint from elsewhere is of another record");
    }

    [Fact]
    public async Task A_checkpoint_of_a_longer_record_accuses_nobody_and_is_not_compared()
    {
        using var key = BenchCommunity.CheckpointKey();
        var report = await record.Verify(new() { Checkpoint = new Checkpoint(BenchCommunity.Origin, record.Size + 3, record.RootAt(2)).Sign(key) });
        Assert.True(report.IsSound);
        Assert.Equal(record.Size + 3, report.NotCompared);
        Assert.Null((await record.Verify(new() { Checkpoint = record.Checkpoint() })).NotCompared);
    }

    [Fact]
    public async Task A_policy_that_is_not_the_records()
    {
        var policy = record.Community.WitnessPolicy()!;
        Assert.True((await Bare(policy, record.Community.PublicKeys())).IsSound);
        Says(await Bare(WitnessPolicy.Of(policy.Logs[0], 1, policy.Witnesses), record.Community.PublicKeys()), "The file policy does not name the key of this record");
    }

    [Fact]
    public async Task A_policy_that_is_missing() => Says(await Bare(null, record.Community.PublicKeys()), "The policy is missing");

    [Fact]
    public async Task A_public_key_that_is_none_of_the_record()
    {
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Says(await record.Verify(add: bundle => bundle.AddKey(stranger.ExportSubjectPublicKeyInfo())), "is no key of the record");
    }

    [Fact]
    public async Task A_public_key_that_is_missing()
    {
        byte[][] keys = [.. record.Community.PublicKeys()];
        foreach (var missing in new[] { keys[0], keys[1], keys[^1] })
        {
            var report = await Bare(record.Community.WitnessPolicy(), keys.Where(key => key != missing));
            Assert.Equal($"keys/{Convert.ToHexStringLower(SHA256.HashData(missing))}.pem is missing: it holds a key of the record.", Assert.Single(report.Findings).Sentence);
        }
    }

    [Fact]
    public async Task A_document_that_no_act_cites() =>
        Says(await record.Verify(add: bundle => bundle.AddDocument(new byte[32], "words"u8)), "it does not belong here");

    public void Dispose() => record.Dispose();

    private Task<VerificationReport> Bare(WitnessPolicy? policy, IEnumerable<byte[]> keys) => RecordVerification.RunAsync(record.WriteBare(record.Checkpoint(), bundle =>
    {
        if (policy is not null)
        {
            bundle.AddPolicy(policy);
        }

        foreach (var key in keys)
        {
            bundle.AddKey(key);
        }
    }));

    private string Cosigned(NoteSigner witness)
    {
        Assert.True(SignedNote.TryParse(record.Checkpoint(), out var note, out _));
        return note.With(Cosignature.Sign(witness, note.Text, 1_800_000_000)).ToString();
    }

    private static void Says(VerificationReport report, string words, ulong? entry = null) =>
        Assert.Contains(report.Findings, finding => finding.Entry == entry && finding.Sentence.Contains(words, StringComparison.Ordinal));
}
