using AscConsensus.Record;
using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Acting;

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
    public async Task What_is_witnessed_stays_known_however_many_later_checkpoints_too_few_cosign()
    {
        var first = await indonesia.Checkpoint();
        await philippines.Cosign(philippines.Cosigned(first));
        await indonesia.Cosign(indonesia.Cosigned(first));
        var witnessed = await Witnessed();
        await coordinator.Open();
        for (var later = 0; later < 260; later++)
        {
            await coordinator.VietNam.Act(Position(Stance.Support));
            await indonesia.Cosign(indonesia.Cosigned(await indonesia.Checkpoint()));
        }

        Assert.Equal(witnessed, await Witnessed());
        await coordinator.Restart();
        Assert.Equal(witnessed, await Witnessed());
        var latest = await philippines.Checkpoint();
        await philippines.Cosign(philippines.Cosigned(latest));
        Assert.Equal(indonesia.Opened(latest).Checkpoint, indonesia.Opened(await Witnessed()).Checkpoint);
    }

    // Whoever verifies counts the keys that were in force after the checkpoint's last entry.
    [Fact]
    public async Task Of_a_record_that_does_not_hold_the_witnesss_own_enrolment_is_refused()
    {
        await coordinator.Submit();
        var before = await indonesia.Checkpoint();
        using var vietNam = await SigningDesk.Enrolled(coordinator, "offices/ministry-vnm");

        var refusal = await coordinator.ThatIsRefused(Reason.KeyUseDiffers, () => vietNam.Cosign(vietNam.Cosigned(before)));

        Assert.Equal("The witness key of Viet Nam was enrolled by entry 6: it cosigns records that hold that entry, and this one has 6 entries.", refusal.Sentence);
        await vietNam.Cosign(vietNam.Cosigned(await vietNam.Checkpoint()));
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
