using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Tests.Signing;

/// <summary>Members' witnesses cosign checkpoints; the coordinator keeps what is good and sends it to all.</summary>
public sealed class CosignatureTests : IAsyncLifetime
{
    private RunningCoordinator coordinator = null!;
    private SigningDesk indonesia = null!;
    private SigningDesk philippines = null!;

    public async Task InitializeAsync()
    {
        coordinator = await RunningCoordinator.Start(policy: new RecordPolicy { Witnesses = 2 });
        indonesia = await SigningDesk.Enrolled(coordinator, "offices/ministry-idn");
        philippines = await SigningDesk.Enrolled(coordinator, "offices/ministry-phl");
    }

    public async Task DisposeAsync()
    {
        indonesia.Dispose();
        philippines.Dispose();
        await coordinator.DisposeAsync();
    }

    [Fact]
    public async Task Is_sent_to_everybody_also_after_a_restart()
    {
        await indonesia.Cosign(indonesia.Cosigned(await indonesia.Checkpoint()));
        Assert.True(IsCosigned(await philippines.Checkpoint(), indonesia));
        Assert.False(IsCosigned(await philippines.Checkpoint(), philippines));

        await coordinator.Restart();
        Assert.True(IsCosigned(await philippines.Checkpoint(), indonesia));
        Assert.Equal(5ul, await coordinator.RecordSize());
    }

    [Fact]
    public async Task As_many_as_the_policy_asks_make_a_checkpoint_witnessed()
    {
        var first = await indonesia.Checkpoint();
        Assert.Equal("", await Witnessed());
        await indonesia.Cosign(indonesia.Cosigned(first));
        Assert.Equal("", await Witnessed());
        await philippines.Cosign(philippines.Cosigned(first));
        await coordinator.Submit();

        // The record goes on, and what is witnessed stays where it is until enough have cosigned more.
        Assert.Equal(5ul, indonesia.Opened(await Witnessed()).Checkpoint.Size);
        await coordinator.Restart();
        var witnessed = await Witnessed();
        Assert.Equal(5ul, indonesia.Opened(witnessed).Checkpoint.Size);
        Assert.True(IsCosigned(witnessed, indonesia) && IsCosigned(witnessed, philippines));
        Assert.Equal(6ul, indonesia.Opened(await indonesia.Checkpoint()).Checkpoint.Size);
    }

    [Fact]
    public async Task The_first_of_an_office_for_a_size_stays()
    {
        var text = await indonesia.Checkpoint();
        await indonesia.Cosign(indonesia.Cosigned(text));
        var first = await indonesia.Checkpoint();
        coordinator.Clock.Now += NodaTime.Duration.FromHours(1);

        await indonesia.Cosign(indonesia.Cosigned(text));

        Assert.Equal(first, await indonesia.Checkpoint());
    }

    [Fact]
    public async Task Of_another_key_or_another_record_is_refused()
    {
        var text = await indonesia.Checkpoint();
        using var unknown = SigningDesk.Of(coordinator, "offices/ministry-idn");
        using var other = NoteSigner.Create(coordinator.CheckpointVerifier.Name, NoteAlgorithm.Ed25519);
        using var own = CheckpointKeys.Of(coordinator.CheckpointVerifier.Name);
        var checkpoint = indonesia.Opened(text).Checkpoint;
        var fork = checkpoint with { Root = LeafHash.Of([1]) };

        await coordinator.ThatIsRefused(Reason.SignatureInvalid, () => indonesia.Cosign(unknown.Cosigned(text)));
        await coordinator.ThatIsRefused(Reason.SignatureInvalid, () => indonesia.Cosign(philippines.Cosigned(text)));
        await coordinator.ThatIsRefused(Reason.SignatureInvalid, () => indonesia.Cosign(text));
        await coordinator.ThatIsRefused(Reason.SignatureInvalid, () => indonesia.Cosign(checkpoint.Sign(other)));
        await coordinator.ThatIsRefused(Reason.SignatureInvalid, () => indonesia.Cosign("no note"));
        await coordinator.ThatIsRefused(Reason.RecordDiffers, () => indonesia.Cosign(indonesia.Cosigned(fork.Sign(own))));
        await coordinator.ThatIsRefused(Reason.KeyUseDiffers, async () => await coordinator.VietNam.Record.AddCosignatureAsync(new AddCosignatureRequest { Checkpoint = indonesia.Cosigned(text) }));
        await coordinator.ThatIsRefused(Reason.WrongOffice, async () => await coordinator.SecretaryGeneral.Record.AddCosignatureAsync(new AddCosignatureRequest { Checkpoint = indonesia.Cosigned(text) }));
        Assert.Equal(text, await indonesia.Checkpoint());
    }

    [Fact]
    public async Task Of_a_witness_whose_key_was_revoked_is_refused()
    {
        await indonesia.Desk.Act(new RevokeCredential { Key = indonesia.WitnessEnrolment.Key });
        var text = await indonesia.Checkpoint();

        await coordinator.ThatIsRefused(Reason.KeyUseDiffers, () => indonesia.Cosign(indonesia.Cosigned(text)));
    }

    [Fact]
    public async Task Of_more_than_there_is_here_stops_the_coordinator_from_taking_acts()
    {
        using var own = CheckpointKeys.Of(coordinator.CheckpointVerifier.Name);
        var longer = indonesia.Opened(await indonesia.Checkpoint()).Checkpoint with { Size = 100 };

        await coordinator.ThatIsRefused(Reason.RecordBehind, () => indonesia.Cosign(indonesia.Cosigned(longer.Sign(own))));

        await coordinator.ThatIsRefused(Reason.RecordBehind, () => coordinator.Submit());
    }

    private static bool IsCosigned(string text, SigningDesk by) =>
        Cosignature.TimeIn(by.Opened(text).Note, by.Witness.Verifier) is not null;

    private async Task<string> Witnessed() => (await coordinator.VietNam.Record.GetCheckpointAsync(new GetCheckpointRequest { Witnessed = true })).Checkpoint;
}
