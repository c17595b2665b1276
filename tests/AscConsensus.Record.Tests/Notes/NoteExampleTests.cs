namespace AscConsensus.Record.Tests;

/// <summary>The examples of docs/record.md from "Checkpoint" to "Policy": our signing gives their bytes, our reading accepts them.</summary>
public sealed class NoteExampleTests
{
    private const long Time = 1_790_812_800;

    private static readonly string[] Checkpoints = RecordPage.Blocks("Checkpoint");
    private static readonly string[] Cosigned = RecordPage.Blocks("Cosignature")[0].Split('\n');
    private static readonly string Receipt = RecordPage.Blocks("Receipt")[0];
    private static readonly string Policy = RecordPage.Blocks("Policy")[0];

    private static readonly Checkpoint Checkpoint =
        new(Keys.Origin, 3, new Digest(RecordPage.Bytes(RecordPage.Blocks("Merkle tree")[1])));

    [Fact]
    public void The_keys_are_written_so()
    {
        Assert.Equal(Checkpoints[0], Keys.Log.Verifier + "\n");
        Assert.Equal(Cosigned[0], Keys.Idn.Verifier.ToString());
    }

    [Fact]
    public void The_checkpoint_is_signed_so()
    {
        Assert.Equal(Checkpoints[1], Checkpoint.Sign(Keys.Log));
        Assert.True(Checkpoint.TryOpen(Checkpoints[1], Keys.Log.Verifier, out var opened, out _, out var fault), fault);
        Assert.Equal(Checkpoint, opened);
    }

    [Fact]
    public void The_witness_cosigns_so()
    {
        Assert.Equal(Cosigned[1], Cosignature.Sign(Keys.Idn, Checkpoint.ToText(), Time).ToString());
        Assert.True(NoteSignature.TryParse(Cosigned[1], out var line));
        Assert.Equal(Time, Cosignature.TimeOf(Keys.Idn.Verifier, Checkpoint.ToText(), line));
    }

    [Fact]
    public void The_receipt_is_written_and_verifies()
    {
        Assert.True(InclusionReceipt.TryParse(Receipt, out var receipt, out var fault), fault);

        Assert.Equal(Receipt, receipt.ToText());
        Assert.True(receipt.Verifies(LeafHash.Of([1]), Keys.Log.Verifier, out var checkpoint));
        Assert.Equal(Checkpoint, checkpoint);
        Assert.Equal(Time, Cosignature.TimeIn(receipt.Note, Keys.Idn.Verifier));
    }

    [Fact]
    public void The_policy_is_written_and_not_satisfied_by_the_receipt()
    {
        Assert.True(WitnessPolicy.TryParse(Policy, out var policy, out var fault), fault);
        Assert.True(InclusionReceipt.TryParse(Receipt, out var receipt, out _));
        var second = Cosignature.Sign(Keys.Vnm, receipt.Note.Text, Time);

        Assert.Equal(Policy, policy.ToText());
        Assert.Equal(["idn"], policy.WitnessesOf(receipt.Note));
        Assert.False(policy.IsSatisfiedBy(receipt.Note));
        Assert.True(policy.IsSatisfiedBy(receipt.Note.With(second)));
    }
}
