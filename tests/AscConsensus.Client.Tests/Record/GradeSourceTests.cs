using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using Grpc.Core;

namespace AscConsensus.Client.Tests;

/// <summary>A grade stands on the desk's own copy of the record where it has one, and says so where it has not.</summary>
public sealed class GradeSourceTests : IDisposable
{
    private const string TheRound = "proposals/idn-2026-1/rounds/1";

    private readonly NoteSigner invented = NoteSigner.Create(CommunityKeys.WitnessName(KeptRecord.Origin, "offices/ministry-phl"), NoteAlgorithm.Cosignature);

    [Fact]
    public async Task Witnesses_that_the_coordinator_names_are_its_account()
    {
        using var authority = CertificateAuthority.Create("Test desks", TimeProvider.System);
        var record = new FakeRecord();
        var told = new Witnesses(invented, "offices/ministry-phl") { Needed = 1 };
        record.Checkpoint = Cosigned(invented);
        await using var coordinator = await FakeCoordinator.StartAll(authority, record, told);
        using var desk = new Desk(authority, coordinator.Port);
        Assert.Equal("witnessed by 1 of 1 by the coordinator's account", (await desk.Client.Record.GetGradeAsync(3)).Sentence);
        Assert.Equal("Final by the coordinator's account: entry 3, which decided it, is witnessed by 1 of 1.", (await desk.Client.Record.GetGradeAsync(3)).Finality);
    }

    [Theory]
    [InlineData("offices/ministry phl", 1)]
    [InlineData("", 1)]
    [InlineData("offices/ministry-phl", uint.MaxValue)]
    public async Task Witnesses_that_can_be_none_witness_nothing(string office, uint needed)
    {
        using var authority = CertificateAuthority.Create("Test desks", TimeProvider.System);
        var record = new FakeRecord { Checkpoint = Cosigned(invented) };
        await using var coordinator = await FakeCoordinator.StartAll(authority, record, new Witnesses(invented, office) { Needed = needed });
        using var desk = new Desk(authority, coordinator.Port);
        Assert.False((await desk.Client.Record.GetGradeAsync(3)).IsWitnessed);
    }

    [Fact]
    public async Task A_desk_with_a_copy_of_its_own_knows_better()
    {
        await using var desk = await VerifyingDesk.Start();
        using (var client = desk.Connect())
        using (var mirror = RecordMirror.Open(client))
        {
            await mirror.FollowAsync().FirstAsync();
        }

        // Nobody answers questions about the community here: none is asked.
        desk.Record.Checkpoint = Cosigned(invented);
        using var later = desk.Connect();
        Assert.Equal(new EntryGrade(3, 0, 0, 0), await later.Record.GetGradeAsync(3));
    }

    [Fact]
    public async Task An_entry_is_not_called_final_for_what_it_did_not_decide()
    {
        await using var desk = await VerifyingDesk.Start();
        desk.Record.Kept.Grow(new CloseRound { Round = TheRound, Outcome = Outcome.Adopted });
        await desk.Verify();
        await File.WriteAllBytesAsync(Path.Combine(desk.Folder, "witnesses"), new KnownWitnesses(1, [desk.Witness.Verifier]).ToBytes());
        desk.Record.Checkpoint = Cosigned(desk.Witness);
        using var client = desk.Connect();
        Assert.Equal("Final: entry 10, which decided it, is witnessed by 1 of 1.", (await client.Record.GetDecisionGradeAsync(TheRound, 10)).Finality);
        var found = await Assert.ThrowsAsync<RecordNotTrustedException>(() => client.Record.GetDecisionGradeAsync(TheRound, 4));
        Assert.Contains($"shows entry 4 as the one that decided {TheRound}, which it did not", found.Finding, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(found.Evidence, "leaf-4.bin")));
    }

    public void Dispose() => invented.Dispose();

    private static Func<string, string> Cosigned(NoteSigner witness) => text =>
        SignedNote.TryParse(text, out var note, out var fault) ? note.With(Cosignature.Sign(witness, note.Text, 1)).ToString() : throw new InvalidOperationException(fault);

    private sealed class Witnesses(NoteSigner key, string office) : DirectoryService.DirectoryServiceBase
    {
        public uint Needed { get; init; }

        public override Task<GetCommunityResponse> GetCommunity(GetCommunityRequest request, ServerCallContext context) => Task.FromResult(new GetCommunityResponse
        {
            RecordSize = 10,
            Community = new()
            {
                Origin = KeptRecord.Origin,
                Policy = new() { Witnesses = Needed },
                Witnesses = { new V1.Witness { Office = office, PublicKey = ByteString.CopyFrom(key.Verifier.PublicKeyBytes) } },
            },
        });
    }
}
