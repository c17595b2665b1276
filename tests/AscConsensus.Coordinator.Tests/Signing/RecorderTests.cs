using AscConsensus.Coordinator.Recording;
using AscConsensus.Engine;
using AscConsensus.Journal;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using Microsoft.Extensions.Logging.Abstractions;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests.Signing;

/// <summary>Signatures are verified before an act comes to the recorder. One that the recorder would have to verify it would refuse here, and every act behind it would wait for that.</summary>
public sealed class RecorderTests
{
    [Fact]
    public async Task Never_verifies_a_signature_and_has_the_checkpoint_ready()
    {
        await using var coordinator = await RunningCoordinator.Start();
        await coordinator.Open();
        using var indonesia = await SigningDesk.Enrolled(coordinator, "offices/ministry-idn");
        var statement = await indonesia.StatementOf(Position(Stance.Support));
        var unverified = new StatementToRecord(
            new RequestKey(Office.MinistryOf("members/IDN"), Guid.Parse(statement.RequestId)),
            Acts.In(statement)!,
            indonesia.Key.KeyId.ToFingerprint(),
            statement.ToByteArray(),
            new LeafSignature(indonesia.Key.KeyId, SignatureAlgorithm.EcdsaP256Sha256, new byte[64]),
            statement.NotAfterTime.ToInstant());
        await coordinator.ThatIsRefused(Reason.SignatureInvalid, () => indonesia.Send(new SignedStatement(indonesia.Sign(statement)) { Signature = ByteString.CopyFrom([.. new byte[31], 1, .. new byte[31], 1]) }, statement.RequestId));
        var size = await coordinator.RecordSize();
        await coordinator.Stop();
        using var key = CheckpointKeys.Of(coordinator.CheckpointVerifier.Name);
        await using var recorder = await Recorder.Open(JournalDatabase.Open(coordinator.Options.JournalFile), _ => key, coordinator.Clock, NullLogger<Recorder>.Instance, _ => { });

        Assert.Equal(size, (await recorder.Record(unverified, [])).Entry);

        // Receipts of one batch that had to sign it would wait on one another.
        Assert.True(recorder.Published.Checkpoint.IsValueCreated);
    }
}
