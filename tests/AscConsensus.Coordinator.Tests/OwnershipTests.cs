using AscConsensus.Client;
using AscConsensus.Engine;
using AscConsensus.V1;
using Google.Protobuf;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests;

/// <summary>What belongs to one member is done by that member alone: another member's ministry is refused, and its own goes on to do it.</summary>
public sealed class OwnershipTests : IAsyncLifetime
{
    private RunningCoordinator coordinator = null!;
    private ulong position;
    private ulong objection;
    private ulong note;

    public static TheoryData<string, Reason> Acts => new()
    {
        { nameof(SubmitProposal), Reason.WrongOffice },
        { nameof(WithdrawProposal), Reason.NotASponsor },
        { nameof(AddressObjection), Reason.NotASponsor },
        { nameof(WithdrawPosition), Reason.NoSuchPosition },
        { nameof(ConfirmPosition), Reason.NoSuchPosition },
        { nameof(WithdrawObjection), Reason.NotItsOwner },
        { nameof(AnswerNote), Reason.NotItsOwner },
        { nameof(PublishCalendar), Reason.WrongOffice },
        { nameof(EnrolCredential), Reason.WrongOffice },
        { nameof(RevokeCredential), Reason.WrongOffice },
    };

    public async Task InitializeAsync()
    {
        coordinator = await RunningCoordinator.Start();
        await coordinator.Open();
        var adReferendum = Position(Stance.Support);
        adReferendum.AdReferendum = true;
        position = (await coordinator.Indonesia.Act(adReferendum)).Entry;
        var words = CitedDocument.Of("Received by telephone.");
        note = (await coordinator.SecretaryGeneral.Act(new RecordNote { Proposal = TheProposal, Member = "members/IDN", Note = words.Citation }, [words.Document])).Entry;
    }

    // An objection takes the member's position back: only what is about objections begins with one.
    private async Task Object() =>
        objection = (await coordinator.Indonesia.Act(new RaiseObjection { Proposal = TheProposal, TextFingerprint = TheText.Citation.Fingerprint, Kind = ObjectionKind.Scrutiny })).Entry;

    public async Task DisposeAsync() => await coordinator.DisposeAsync();

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task Of_another_member_is_refused_and_ones_own_is_done(string name, Reason reason)
    {
        if (name is nameof(AddressObjection) or nameof(WithdrawObjection))
        {
            await Object();
        }

        var (act, documents) = OfIndonesia(name);

        await coordinator.ThatIsRefused(reason, () => coordinator.VietNam.Act(act, documents));
        await coordinator.Indonesia.Act(act, documents);
    }

    [Fact]
    public async Task Of_readings_too()
    {
        await Object();
        Assert.Equal("members/IDN", (await Tally(coordinator.Indonesia)).Tally.Member);
        Assert.Equal(1u, (await Tally(coordinator.SecretaryGeneral)).Tally.Objections);
        Assert.Equal(await Tally(coordinator.Chair), await Tally(coordinator.Indonesia));
        await Refused.With(Reason.WrongOffice, () => Tally(coordinator.VietNam));
        await Refused.With(Reason.WrongOffice, () => Tally(coordinator.Defence));
        await Refused.With(Reason.UnknownMember, async () => await coordinator.Chair.Monitoring.GetTallyAsync(new GetTallyRequest { Member = "members/XXX" }));

        static async Task<GetTallyResponse> Tally(Desk desk) => await desk.Monitoring.GetTallyAsync(new GetTallyRequest { Member = "members/IDN" });
    }

    private (IAct Act, Document[] Documents) OfIndonesia(string name)
    {
        var response = CitedDocument.Of("Clause 2 was reworded.");
        return name switch
        {
            nameof(SubmitProposal) => (Submission("proposals/idn-2026-2"), []),
            nameof(WithdrawProposal) => (new WithdrawProposal { Proposal = TheProposal }, []),
            nameof(AddressObjection) => (new AddressObjection { Proposal = TheProposal, ObjectionEntry = objection, Response = response.Citation }, [response.Document]),
            nameof(WithdrawPosition) => (new WithdrawPosition { Round = TheRound, PositionEntry = position }, []),
            nameof(ConfirmPosition) => (new ConfirmPosition { Round = TheRound, PositionEntry = position }, []),
            nameof(WithdrawObjection) => (new WithdrawObjection { Proposal = TheProposal, ObjectionEntry = objection }, []),
            nameof(AnswerNote) => (new AnswerNote { Proposal = TheProposal, NoteEntry = note, Answer = NoteAnswer.Disowned }, []),
            nameof(PublishCalendar) => (new PublishCalendar { Calendar = "calendars/IDN", Version = 1 }, []),
            nameof(EnrolCredential) => (new EnrolCredential { Key = ByteString.CopyFrom(new byte[32]), Office = "offices/ministry-idn", Label = "second" }, []),
            nameof(RevokeCredential) => (new RevokeCredential { Key = KeyId.Of(coordinator.CertificateOf("offices/ministry-idn")).ToByteString() }, []),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No act of a member's own."),
        };
    }
}
