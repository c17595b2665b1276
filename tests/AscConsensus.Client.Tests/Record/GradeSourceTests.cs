using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using Grpc.Core;
using Decision = AscConsensus.V1.Decision;
using Round = AscConsensus.V1.Round;

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
    public async Task What_an_entry_declared_is_final() =>
        Assert.Equal("Final: entry 10, which decided it, is witnessed by 1 of 1.", await Finality(Close, shown => shown));

    [Fact]
    public async Task An_entry_is_not_called_final_for_what_it_did_not_decide()
    {
        var found = await Assert.ThrowsAsync<RecordNotTrustedException>(() => Finality(Close, shown => new(shown) { Entry = 4, EntryTime = KeptRecord.TimeOf(4).ToTimestamp() }));
        Assert.Equal($"The coordinator shows entry 4 as the one that decided {TheRound}, but it did not decide it.", found.Finding);
    }

    [Theory]
    [InlineData("outcome", "it declared NoConsensus, not Adopted")]
    [InlineData("positions", "it counted the entries 3, 5, not 3")]
    [InlineData("instant", "it is of 2026-10-01T00:00:10Z, not of 2026-10-01T00:00:11Z")]
    [InlineData("meeting", "whether a meeting declared it is shown otherwise")]
    public async Task A_decision_that_is_shown_otherwise_than_it_was_declared_stops_the_desk(string what, string difference)
    {
        var found = await Assert.ThrowsAsync<RecordNotTrustedException>(() => Finality(Close, shown => what switch
        {
            "outcome" => new(shown) { Outcome = Outcome.Adopted },
            "positions" => Without(shown),
            "instant" => new(shown) { EntryTime = KeptRecord.TimeOf(11).ToTimestamp() },
            _ => new(shown) { MeetingDecision = "decisions/2026-1" },
        }));
        Assert.Contains(difference, found.Finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_act_that_closes_a_round_is_compared()
    {
        var package = new ClosePackage { Items = { new PackageItem { Round = TheRound, PositionEntries = { 3, 5 } } } };
        Assert.StartsWith("Final", await Finality(package, shown => shown), StringComparison.Ordinal);
        await Assert.ThrowsAsync<RecordNotTrustedException>(() => Finality(package, shown => new(shown) { Outcome = Outcome.Adopted }));
        var meeting = new RecordMeetingDecision { Decision = "decisions/2026-1", Round = TheRound, Outcome = Outcome.NoConsensus };
        Assert.StartsWith("Final", await Finality(meeting, shown => new(shown) { MeetingDecision = "decisions/2026-1" }), StringComparison.Ordinal);
        await Assert.ThrowsAsync<RecordNotTrustedException>(() => Finality(meeting, shown => shown));
        var conclude = new ConcludeConfirmation { Round = TheRound, Outcome = Outcome.NoConsensus, PositionEntries = { 3, 5 } };
        Assert.StartsWith("Final", await Finality(conclude, shown => shown), StringComparison.Ordinal);
        await Assert.ThrowsAsync<RecordNotTrustedException>(() => Finality(conclude, shown => new(shown) { Outcome = Outcome.Adopted }));
    }

    [Fact]
    public async Task What_this_program_cannot_read_is_not_known_to_be_final() =>
        Assert.StartsWith("Not known to be final: entry 10", await Finality(null, shown => shown), StringComparison.Ordinal);

    private static CloseRound Close => new() { Round = TheRound, Outcome = Outcome.NoConsensus, PositionEntries = { 3, 5 } };

    private static Decision Without(Decision shown)
    {
        var other = shown.Clone();
        other.PositionEntries.RemoveAt(1);
        return other;
    }

    // What is said of a round that the act of entry 10 closed, as it is shown; null for an act of a later version.
    private static async Task<string> Finality(IAct? act, Func<Decision, Decision> shown)
    {
        await using var desk = await VerifyingDesk.Start();
        if (act is not null)
        {
            desk.Record.Kept.Grow(act);
        }
        else
        {
            desk.Record.Kept.Append([0xf8, 0x7f, 0x01], LeafSignature.KeyOnly(new Digest(new byte[32])));
        }

        await desk.Verify();
        await File.WriteAllBytesAsync(Path.Combine(desk.Folder, "witnesses"), KnownWitnesses.Now(1, [desk.Witness.Verifier]).ToBytes());
        desk.Record.Checkpoint = Cosigned(desk.Witness);
        using var client = desk.Connect();
        var decision = shown(new() { Entry = 10, EntryTime = KeptRecord.TimeOf(10).ToTimestamp(), Outcome = Outcome.NoConsensus, PositionEntries = { 3, 5 } });
        try
        {
            return (await client.Record.GetDecisionGradeAsync(new Round { Round_ = TheRound, AskedOutcome = Outcome.NoConsensus, Decision = decision }))!.Finality;
        }
        catch (RecordNotTrustedException found)
        {
            // The evidence goes with the desk when this ends.
            Assert.True(File.Exists(Path.Combine(found.Evidence, $"leaf-{decision.Entry}.bin")));
            Assert.True(File.Exists(Path.Combine(found.Evidence, "decision.json")));
            throw;
        }
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
