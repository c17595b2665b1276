using AscConsensus.Protocol;
using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Client.Tests;

/// <summary>What the coordinator has promised is in hand from the moment it came, whatever happens to the line then.</summary>
public sealed class HeldReceiptTests
{
    [Fact]
    public async Task A_coordinator_that_falls_silent_after_a_receipt_on_another_record_is_convicted_by_it()
    {
        await using var desk = await VerifyingDesk.Start();
        using var client = desk.Connect(options => options with { Patience = TimeSpan.FromMilliseconds(50) });
        await client.Record.VerifyAsync();
        var honest = desk.Record.Kept;
        desk.Record.Kept = honest.Fork(9).Grow(1, lateDays: 60);
        desk.Record.Proof = _ => throw new RpcException(new Status(StatusCode.Unavailable, ""));
        await Assert.ThrowsAsync<CoordinatorUnreachableException>(() => VerifyingDesk.Act(client));

        // It tells the truth again, as if nothing had been.
        desk.Record.Kept = honest.Grow(5);
        desk.Record.Proof = proof => proof;
        var found = await Assert.ThrowsAsync<RecordNotTrustedException>(() => desk.Verify());
        Assert.Contains("did not prove that its record of", found.Finding, StringComparison.Ordinal);
        Assert.Equal(found.Evidence, Assert.Single(desk.EvidenceFolders));
    }

    [Fact]
    public async Task A_coordinator_that_denies_what_it_promised_is_convicted_by_it()
    {
        await using var desk = await VerifyingDesk.Start();
        await Interrupted(desk);
        desk.Record.Denial = Refusal.Of(Reason.RecordDiffers, "The record here is another.").ToException();
        var found = await Assert.ThrowsAsync<RecordNotTrustedException>(() => desk.Verify());
        Assert.Equal(desk.Record.Kept.Note(11), await File.ReadAllTextAsync(Path.Combine(found.Evidence, "checkpoint-denied.txt")));
    }

    [Fact]
    public async Task An_act_whose_proof_the_line_kept_back_is_proven_at_the_next_contact_and_once()
    {
        await using var desk = await VerifyingDesk.Start();
        await Interrupted(desk);
        Assert.Equal(11ul, (await desk.Verify())!.Size);
        Assert.Equal([desk.Record.Kept.Note(11)], desk.Record.ShownToIt);
        Assert.EndsWith(".proof", Assert.Single(Directory.EnumerateFiles(Path.Combine(desk.Folder, "receipts"), "*.*oof")), StringComparison.Ordinal);
        desk.Record.Proof = _ => new();
        Assert.Equal(11ul, (await desk.Verify())!.Size);
    }

    [Fact]
    public async Task A_restored_coordinator_is_shown_no_less_than_an_unsigned_act_was_promised_and_stops_no_desk()
    {
        await using var desk = await VerifyingDesk.Start(signs: false);
        await desk.Verify();
        await desk.Act();
        var whole = desk.Record.Kept;
        desk.Record.ShownToIt.Clear();
        desk.Record.Kept = whole.Fork(10);
        Assert.Equal(Reason.AheadOfRecord, (await Assert.ThrowsAsync<RefusedException>(() => desk.Verify())).Reason);
        Assert.Empty(desk.Record.ShownToIt);
        Assert.Empty(desk.EvidenceFolders);

        // The entry is back.
        desk.Record.Kept = whole;
        Assert.Equal(11ul, (await desk.Verify())!.Size);
    }

    [Fact]
    public async Task A_desk_whose_checkpoint_is_gone_says_so()
    {
        await using var desk = await VerifyingDesk.Start();
        await desk.Verify();
        File.Delete(Path.Combine(desk.Folder, "checkpoint"));
        Assert.Contains("is missing", (await Assert.ThrowsAsync<InvalidProfileException>(() => desk.Verify())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_said_and_not_waited_for()
    {
        await using var desk = await VerifyingDesk.Start();
        await desk.Verify();
        var held = Path.Combine(desk.Folder, "lock");
        File.Delete(held);
        File.CreateSymbolicLink(held, held);
        desk.Record.Kept.Grow(1);
        await Assert.ThrowsAsync<IOException>(() => desk.Verify());
    }

    // The act is recorded, and the line breaks before the desk has compared the record that it is in.
    private static async Task Interrupted(VerifyingDesk desk)
    {
        using var client = desk.Connect(options => options with { Patience = TimeSpan.FromMilliseconds(50) });
        await client.Record.VerifyAsync();
        desk.Record.Proof = _ => throw new RpcException(new Status(StatusCode.Unavailable, ""));
        await Assert.ThrowsAsync<CoordinatorUnreachableException>(() => VerifyingDesk.Act(client));
        desk.Record.Proof = proof => proof;
        desk.Record.ShownToIt.Clear();
    }
}
