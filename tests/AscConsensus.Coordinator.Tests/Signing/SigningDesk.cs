using AscConsensus.Client;
using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace AscConsensus.Coordinator.Tests.Signing;

/// <summary>A ministry's desk with a key that signs and one that witnesses, and what it sends of them: nothing stands between it and the wire.</summary>
internal sealed class SigningDesk : IDisposable
{
    private readonly RunningCoordinator coordinator;
    private readonly string office;

    private SigningDesk(RunningCoordinator coordinator, string office)
    {
        (this.coordinator, this.office) = (coordinator, office);
        Witness = NoteSigner.Create(CommunityKeys.WitnessName(coordinator.CheckpointVerifier.Name, office), NoteAlgorithm.Cosignature);
    }

    public SigningKey Key { get; } = SigningKey.Create();

    public NoteSigner Witness { get; }

    public Desk Desk => coordinator.DeskOf(office);

    public EnrolCredential KeyEnrolment => Enrolment.OfSigning(Key, coordinator.CheckpointVerifier.Name, office, "signing");

    public EnrolCredential WitnessEnrolment => Enrolment.OfWitness(Witness, coordinator.CheckpointVerifier.Name, office, "witness");

    /// <summary>A desk whose keys nobody knows.</summary>
    public static SigningDesk Of(RunningCoordinator coordinator, string office) => new(coordinator, office);

    /// <summary>A desk whose keys are enrolled.</summary>
    public static async Task<SigningDesk> Enrolled(RunningCoordinator coordinator, string office)
    {
        var desk = new SigningDesk(coordinator, office);
        await desk.Desk.Act(desk.WitnessEnrolment);
        await desk.Desk.Act(desk.KeyEnrolment);
        return desk;
    }

    /// <summary>The act with everything that binds it, for an hour from now.</summary>
    public async Task<Statement> StatementOf(IAct act, Receipt? latestOwn = null)
    {
        var checkpoint = Opened(await Checkpoint()).Checkpoint;
        return new Statement
        {
            RequestId = Guid.NewGuid().ToString("D"),
            Origin = checkpoint.Origin,
            Office = office,
            NotAfterTime = Timestamp.FromDateTimeOffset(coordinator.Clock.Now.Plus(NodaTime.Duration.FromHours(1)).ToDateTimeOffset()),
            Anchor = new RecordAnchor { Size = checkpoint.Size, Root = ByteString.CopyFrom(checkpoint.Root.ToArray()) },
            LatestOwn = latestOwn is null ? null : new OwnEntry { Entry = latestOwn.Entry, LeafHash = latestOwn.LeafHash },
        }.With(act);
    }

    public SignedStatement Sign(Statement statement) => Sign(statement.ToByteArray());

    public SignedStatement Sign(byte[] statement) => new()
    {
        Statement = ByteString.CopyFrom(statement),
        Key = ByteString.CopyFrom(Key.KeyId.ToArray()),
        Signature = ByteString.CopyFrom(Key.Sign(statement)),
    };

    /// <summary>Sends a position, by default under the request id that was signed.</summary>
    public async Task<Receipt> Send(SignedStatement signed, string requestId) =>
        (await Desk.Rounds.TakePositionAsync(new TakePositionRequest { RequestId = requestId, Signed = signed })).Receipt;

    public Task<Receipt> Send(Statement statement) => Send(Sign(statement), statement.RequestId);

    /// <summary>The latest checkpoint, as it is sent.</summary>
    public async Task<string> Checkpoint() => (await Desk.Record.GetCheckpointAsync(new GetCheckpointRequest())).Checkpoint;

    public (Checkpoint Checkpoint, SignedNote Note) Opened(string text) =>
        AscConsensus.Record.Checkpoint.TryOpen(text, coordinator.CheckpointVerifier, out var checkpoint, out var note, out var fault) ? (checkpoint, note) : throw new InvalidOperationException(fault);

    /// <summary>A checkpoint with this desk's cosignature.</summary>
    public string Cosigned(string text)
    {
        var note = Opened(text).Note;
        return note.With(Cosignature.Sign(Witness, note.Text, coordinator.Clock.Now.ToUnixTimeSeconds())).ToString();
    }

    public async Task Cosign(string text) => await Desk.Record.AddCosignatureAsync(new AddCosignatureRequest { Checkpoint = text });

    public void Dispose()
    {
        Key.Dispose();
        Witness.Dispose();
    }
}
