namespace AscConsensus.Engine.Tests;

/// <summary>
/// The office x act matrix, by hand: a ministry for its member, the Chair for procedure (never a position), the Secretary-General for the rosters,
/// a ministerial body for its views, and the operator for no act of substance.
/// </summary>
public sealed class MatrixTests
{
    private const OfficeKinds Everyone = OfficeKinds.Ministry | OfficeKinds.Chair | OfficeKinds.SecretaryGeneral | OfficeKinds.Body | OfficeKinds.Operator | OfficeKinds.Partner | OfficeKinds.Convenor;

    // Whoever may put a proposal forward: a member, a ministerial body, and the Chair for its organ on a meeting's decision.
    private const OfficeKinds Sponsors = OfficeKinds.Ministry | OfficeKinds.Body | OfficeKinds.Chair;

    private const OfficeKinds Consulted = OfficeKinds.Ministry | OfficeKinds.Body | OfficeKinds.Partner;

    internal static readonly Dictionary<string, OfficeKinds> Expected = new()
    {
        ["FoundCommunity"] = OfficeKinds.None,
        ["AddMember"] = OfficeKinds.SecretaryGeneral,
        ["AddOrgan"] = OfficeKinds.SecretaryGeneral,
        ["AppointChair"] = OfficeKinds.SecretaryGeneral,
        ["EnrolCredential"] = Everyone,
        ["RevokeCredential"] = Everyone,
        ["RotateCredential"] = Everyone,
        ["SubmitProposal"] = Sponsors,
        ["SponsorProposal"] = OfficeKinds.Ministry | OfficeKinds.Body,
        ["AdmitProposal"] = OfficeKinds.Chair,
        ["ReturnProposal"] = OfficeKinds.Chair,
        ["WithdrawProposal"] = OfficeKinds.Ministry | OfficeKinds.Body | OfficeKinds.Chair,
        ["ReviseText"] = OfficeKinds.Ministry | OfficeKinds.Body,
        ["OpenConsultation"] = OfficeKinds.Chair,
        ["GiveView"] = Consulted,
        ["OpenRound"] = OfficeKinds.Chair,
        ["TakePosition"] = OfficeKinds.Ministry,
        ["ReaffirmPosition"] = OfficeKinds.Ministry,
        ["WithdrawPosition"] = OfficeKinds.Ministry,
        ["ExtendRound"] = OfficeKinds.Chair,
        ["CloseRound"] = OfficeKinds.Chair,
        ["AnnounceDecision"] = OfficeKinds.Chair,
        ["AddPartner"] = OfficeKinds.SecretaryGeneral,
        ["AdoptRule"] = OfficeKinds.Chair,
        ["AdoptPolicy"] = OfficeKinds.Chair,
        ["SetGoals"] = OfficeKinds.SecretaryGeneral,
        ["SignHandover"] = OfficeKinds.Chair,
        ["ShelveProposal"] = OfficeKinds.Chair,
        ["ReviveProposal"] = OfficeKinds.Chair,
        ["ReferToSummit"] = OfficeKinds.Chair,
        ["EnterSummitAnswer"] = OfficeKinds.Chair,
        ["AttestSummitAnswer"] = OfficeKinds.SecretaryGeneral,
        ["GiveConsent"] = OfficeKinds.Ministry | OfficeKinds.Body | OfficeKinds.Chair,
        ["WithdrawConsent"] = OfficeKinds.Ministry | OfficeKinds.Body,
        ["MakeRequest"] = OfficeKinds.Ministry,
        ["AnswerRequest"] = OfficeKinds.Chair,
        ["ProposeCorrection"] = OfficeKinds.Ministry | OfficeKinds.Chair,
        ["ObjectToCorrection"] = OfficeKinds.Ministry,
        ["AttachDocument"] = Everyone & ~OfficeKinds.Operator,
        ["AcknowledgeConsultation"] = Consulted,
        ["CloseConsultation"] = OfficeKinds.Chair,
        ["AcknowledgeRound"] = OfficeKinds.Ministry,
        ["ConfirmPosition"] = OfficeKinds.Ministry,
        ["ConcludeConfirmation"] = OfficeKinds.Chair,
        ["RecallRound"] = OfficeKinds.Chair,
        ["LodgeStatement"] = OfficeKinds.Ministry,
        ["RaiseObjection"] = OfficeKinds.Ministry,
        ["AddressObjection"] = Sponsors,
        ["MaintainObjection"] = OfficeKinds.Ministry,
        ["WithdrawObjection"] = OfficeKinds.Ministry,
        ["RecordNote"] = OfficeKinds.Chair | OfficeKinds.SecretaryGeneral,
        ["AnswerNote"] = OfficeKinds.Ministry,
        ["SetUpGroup"] = OfficeKinds.Chair,
        ["ReviseGroupText"] = OfficeKinds.Convenor,
        ["ReachMilestone"] = OfficeKinds.Convenor,
        ["ReportFromGroup"] = OfficeKinds.Convenor,
        ["ExtendGroup"] = OfficeKinds.Chair,
        ["DissolveGroup"] = OfficeKinds.Chair,
        ["RecordMeetingDecision"] = OfficeKinds.Chair,
        ["ContestDecision"] = OfficeKinds.Ministry,
        ["FormPackage"] = OfficeKinds.Chair,
        ["DissolvePackage"] = OfficeKinds.Chair,
        ["ClosePackage"] = OfficeKinds.Chair,
        ["SendReminder"] = OfficeKinds.SecretaryGeneral,
        ["PublishCalendar"] = OfficeKinds.Ministry,
    };

    /// <summary>One well-formed act of each kind, in a world where a round is open.</summary>
    private static readonly World World = SecondRound(Rules.Charter).With(Malaysia, Stance.Support);

    private static readonly IReadOnlyList<IAct> WellFormed =
    [
        Founding(),
        new AddMember { Member = "members/PNG", Name = "Papua New Guinea", JoinedDate = "2027-01-01" },
        new AddOrgan { Organ = "organs/ACC", Name = "ASEAN Coordinating Council", EstablishedDate = "2008-12-15" },
        new AppointChair { Organ = Amm, Member = Singapore.Member, FromDate = "2027-01-01", UntilDate = "2027-12-31" },
        Enrolling(Indonesia with { Holder = "second key" })(World),
        Revoking(Indonesia)(World), Rotating(Indonesia, Indonesia with { Holder = "next key" })(World),
        Submitting("text 1")(World), Sponsoring()(World), Admitting(TheSymbol)(World), Returning()(World), Withdrawing()(World), Revising("text 3")(World),
        Consulting([VietNam], "2026-12-01 17:00")(World),
        new GiveView { Consultation = "proposals/idn-2026-1/consultations/1", TextFingerprint = Present(World), View = Paper.ForMembers("view") },
        Opening(Rules.Charter, "2026-12-01 17:00")(World), Taking(Stance.Support)(World), Reaffirming(1)(World), TakingBack(World.LastEntry)(World),
        Extending("2026-12-01 17:00")(World), Closing(Outcome.Adopted)(World), Announcing()(World),
        Acknowledging()(World), Confirming(1)(World), Concluding(Outcome.Adopted)(World), Recalling()(World), Lodging(StatementKind.Explanation)(World),
        Objecting()(World), Addressing(1)(World), Maintaining(1)(World), WithdrawingObjection(1)(World), Noting(Myanmar)(World), AnsweringNote(1, NoteAnswer.Disowned)(World),
        new PublishCalendar { Calendar = "calendars/IDN", Version = 1 },
        Deciding("Shall it be shelved?")(World), Contesting("decisions/2026-1")(World),
        new AcknowledgeConsultation { Consultation = "proposals/idn-2026-1/consultations/1" },
        new CloseConsultation { Consultation = "proposals/idn-2026-1/consultations/1", Reasons = Paper.ForMembers("reasons") },
        SettingUp()(World), new ReviseGroupText { Group = TheGroup, Revision = 1, DepartsFrom = Present(World), Text = TextOf("text 3") }, Reaching(1)(World), Reporting(final: true)(World),
        ExtendingGroup("2026-12-01 17:00")(World), Dissolving("decisions/2026-1")(World),
        Shelving()(World), Reviving()(World), Consenting(ConsentKind.Shelving)(World), TakingConsentBack(ConsentKind.Shelving)(World), Referring()(World),
        Answering(SummitAnswer.Noted)(World), Attesting()(World), Requesting(RequestKind.Closing)(World), Granting()(World), Correcting("text 3")(World),
        ObjectingToCorrection()(World), Attaching("study")(World), AddingPartner()(World), Adopting(NextSilence)(World), AdoptingPolicy(witnesses: 7)(World), SettingGoals((Phase.Submitted, 1, 2))(World),
        HandingOver(Singapore)(World), Packing()(World), Unpacking()(World), ClosingPackage()(World),
        new SendReminder { Resource = TheProposal, Offices = { VietNam.Office.ToString() } },
    ];

    public static TheoryData<string> ActNames => [.. Acts.All.Select(Acts.NameOf)];

    [Fact]
    public void Has_a_row_for_every_act() => Assert.Equal(Acts.All.Select(Acts.NameOf).Order(), Expected.Keys.Order());

    [Theory]
    [MemberData(nameof(ActNames))]
    public void Says_who_may_do_an_act(string name) => Assert.Equal(Expected[name], Acts.All.Single(act => Acts.NameOf(act) == name).MayBeDoneBy);

    // Whoever is not in the row hears WRONG_OFFICE whatever it asks; whoever is may still be refused for what it asks.
    [Theory]
    [MemberData(nameof(ActNames))]
    public void Is_asked_for_every_office(string name)
    {
        var act = WellFormed.Single(act => Acts.NameOf(act) == name);
        Assert.All([Indonesia, TheChair, TheSecretaryGeneral, LawMinisters, TheOperator], desk =>
        {
            var refused = World.When(desk, _ => act).Judgement as Judgement.Refused;
            var byMatrix = refused?.Sentence.StartsWith($"To {ActWords.Of(name)} is for ", StringComparison.Ordinal) ?? false;
            Assert.Equal(!Expected[name].HasFlag(desk.Office.Kind), byMatrix);
        });
    }
}
