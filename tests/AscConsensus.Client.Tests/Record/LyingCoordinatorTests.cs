using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using NodaTime;

namespace AscConsensus.Client.Tests;

/// <summary>Each lie about an act or about the record stops the desk, with evidence and in plain words; the truth never does.</summary>
public sealed class LyingCoordinatorTests
{
    [Fact]
    public async Task The_truth_is_believed()
    {
        await using var desk = await VerifyingDesk.Start();
        for (var act = 0; act < 20; act++)
        {
            desk.Record.Kept.Grow(act % 3);
            await desk.Act();
        }

        Assert.Empty(desk.EvidenceFolders);
    }

    [Fact]
    public async Task An_act_recorded_otherwise_than_it_was_signed() => await Finds(
        "is for another act than this desk signed",
        desk => desk.Proposals.Recorded = signed => new()
        {
            Statement = new Statement(Statement.Parser.ParseFrom(signed.Statement)) { SponsorProposal = new() { Proposal = "proposals/vnm-2026-1" } }.ToByteString(),
            Key = signed.Key,
            Signature = signed.Signature,
        });

    [Fact]
    public async Task An_act_recorded_under_another_key() => await Finds(
        "is for another act than this desk signed",
        desk => desk.Proposals.Recorded = signed => new() { Statement = signed.Statement, Key = FakeReceipt.Of(0).LeafHash, Signature = signed.Signature });

    [Fact]
    public async Task An_act_that_is_acknowledged_and_not_recorded() => await Finds(
        "did not prove that entry 10, this desk's own act, is in the record",
        desk => desk.Proposals.Receipt = receipt =>
        {
            // The record goes on without it.
            var without = desk.Record.Kept.Fork(10).Grow(3);
            desk.Record.Kept = without;
            return new(receipt) { Proof = without.ProofOf(10, 12) };
        });

    [Fact]
    public async Task A_receipt_without_proof() => await Finds(
        "did not prove that entry 10",
        desk => desk.Proposals.Receipt = receipt => new(receipt) { Proof = "" });

    [Fact]
    public async Task A_receipt_of_another_entry() => await Finds(
        "did not prove that entry 10",
        desk => desk.Proposals.Receipt = receipt => new(receipt) { Proof = desk.Record.Kept.ProofOf(3, 11) });

    [Fact]
    public async Task A_receipt_at_another_instant() => await Finds(
        "is for another act than this desk signed",
        desk => desk.Proposals.Receipt = receipt => new(receipt) { EntryTime = (receipt.EntryTime.ToInstant() + Duration.FromMilliseconds(1)).ToTimestamp() });

    [Fact]
    public async Task A_receipt_under_another_key() => await Finds(
        "did not prove that entry 10",
        desk => desk.Proposals.Receipt = receipt => new(receipt) { Proof = KeptRecord.Of(11).ProofOf(10, 11) });

    [Fact]
    public async Task An_act_kept_until_after_its_time() => await Finds(
        "after the time for which it was signed",
        desk => desk.Proposals.AndThen = () => { },
        options => options with { SignedFor = TimeSpan.FromHours(-8) });

    [Fact]
    public async Task An_act_that_is_gone_later()
    {
        await using var desk = await VerifyingDesk.Start();
        await desk.Act();
        desk.Record.Kept = desk.Record.Kept.Fork(10).Grow(5);
        await Stops(desk, "did not prove that its record of 15 entries begins with its record of 11");
    }

    [Fact]
    public async Task A_checkpoint_of_long_ago()
    {
        await using var desk = await VerifyingDesk.Start();
        await desk.Verify();
        desk.Record.Checkpoint = _ => desk.Record.Kept.Note(7);
        await Stops(desk, "showed a record of 7 entries, although it had signed one of 10: entries are missing");
    }

    [Fact]
    public async Task A_checkpoint_under_another_key()
    {
        await using var desk = await VerifyingDesk.Start();
        await desk.Verify();
        desk.Record.Checkpoint = _ => KeptRecord.Of(12).Note(12);
        await Stops(desk, "The checkpoint is not signed by the record's key.");
    }

    [Fact]
    public async Task A_checkpoint_of_another_record()
    {
        await using var desk = await VerifyingDesk.Start();
        await desk.Verify();
        using var other = NoteSigner.Create("other.example/asc", NoteAlgorithm.Ed25519);
        desk.Record.Checkpoint = _ => new Checkpoint("other.example/asc", 10, desk.Record.Kept.At(10).Root).Sign(other);
        await Stops(desk, "of the record other.example/asc, not of test.example/asc");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_wrong_proof(int how)
    {
        await using var desk = await VerifyingDesk.Start();
        await desk.Verify();
        desk.Record.Kept.Grow(9);
        desk.Record.Proof = how switch
        {
            0 => _ => new(),
            1 => proof => new() { Hashes = { proof.Hashes.Skip(1) } },
            2 => proof => new() { Hashes = { proof.Hashes.Select((hash, at) => at == 0 ? FakeReceipt.Of(0).LeafHash : hash) } },
            _ => proof => new() { Hashes = { proof.Hashes, Enumerable.Repeat(ByteString.Empty, 100) } },
        };
        await Stops(desk, "did not prove that its record of 19 entries begins with its record of 10");
    }

    [Fact]
    public async Task A_denial_of_what_it_signed()
    {
        await using var desk = await VerifyingDesk.Start();
        await desk.Verify();
        desk.Record.Denial = Refusal.Of(Reason.RecordDiffers, "The record here is another.").ToException();
        await Stops(desk, "denies the record of 10 entries that it signed for this desk");
    }

    [Fact]
    public async Task A_coordinator_that_says_it_was_restored_from_an_old_copy_is_refused_but_may_mend_it()
    {
        await using var desk = await VerifyingDesk.Start();
        await desk.Verify();
        desk.Record.Denial = Refusal.Of(Reason.RecordBehind, "The record here is shorter.").ToException();
        Assert.Equal(Reason.RecordBehind, (await Assert.ThrowsAsync<RefusedException>(() => desk.Verify())).Reason);
        desk.Record.Denial = null;
        Assert.Equal(10ul, (await desk.Verify())!.Size);
        Assert.All(desk.Record.ShownToIt, shown => Assert.Equal(desk.Record.Kept.Note(10), shown));
    }

    [Fact]
    public async Task Another_founding_than_the_profile_names()
    {
        await using var desk = await VerifyingDesk.Start(founding: _ => new string('a', 64));
        var found = await Assert.ThrowsAsync<RecordNotTrustedException>(() => desk.Verify());
        Assert.Contains($"was founded by {LeafHash.Of(desk.Record.Kept.EntryOf(0).Leaf.Span)}, not by {new string('a', 64)}", found.Finding, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(found.Evidence, "leaf-0.bin")));
    }

    [Fact]
    public async Task The_founding_that_the_profile_names_is_followed()
    {
        await using var desk = await VerifyingDesk.Start(founding: kept => LeafHash.Of(kept.EntryOf(0).Leaf.Span).ToString());
        Assert.Equal(10ul, (await desk.Verify())!.Size);
    }

    [Fact]
    public async Task An_unsigned_act_that_is_acknowledged_and_not_recorded()
    {
        await using var desk = await VerifyingDesk.Start(signs: false);
        var honest = await desk.Act();
        await desk.Verify();
        desk.Record.Kept.Grow(1);
        Assert.Equal(10ul, honest.Entry);
        var before = desk.Record.Kept.Fork(12);
        await desk.Act();
        desk.Record.Kept = before.Grow(3);
        await Stops(desk, "did not prove that entry 12, this desk's own act, is in the record");
    }

    private static async Task Finds(string finding, Action<VerifyingDesk> lie, Func<AscClientOptions, AscClientOptions>? with = null)
    {
        await using var desk = await VerifyingDesk.Start();
        await desk.Verify();
        lie(desk);
        using var client = desk.Connect(with);
        var found = await Assert.ThrowsAsync<RecordNotTrustedException>(() => VerifyingDesk.Act(client));
        Assert.Contains(finding, found.Finding, StringComparison.Ordinal);
        Assert.Equal(found.Evidence, Assert.Single(desk.EvidenceFolders));
        Assert.True(File.Exists(Path.Combine(found.Evidence, "statement.bin")));

        // This program has stopped, and so has the next.
        await Assert.ThrowsAsync<RecordNotTrustedException>(() => VerifyingDesk.Act(client));
        await Assert.ThrowsAsync<RecordNotTrustedException>(() => desk.Verify());
    }

    private static async Task Stops(VerifyingDesk desk, string finding)
    {
        var found = await Assert.ThrowsAsync<RecordNotTrustedException>(() => desk.Verify());
        Assert.Contains(finding, found.Finding, StringComparison.Ordinal);
        Assert.Contains(found.Evidence, found.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(found.Evidence, "checkpoint-verified.txt")));

        // The truth, told again, does not help.
        desk.Record.Checkpoint = note => note;
        desk.Record.Denial = null;
        Assert.Equal(found.Message, (await Assert.ThrowsAsync<RecordNotTrustedException>(() => desk.Act())).Message);
        Assert.True(desk.Proposals.Came.Count <= 2);
    }
}
