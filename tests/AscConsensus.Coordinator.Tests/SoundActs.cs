using AscConsensus.Client;
using AscConsensus.Engine;
using AscConsensus.V1;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests;

/// <summary>One of each act, with sound fields and on what there is not: nothing but the office decides whether it is refused as another's.</summary>
internal static class SoundActs
{
    private const string TheConsultation = TheProposal + "/consultations/1";
    private const string TheDecision = "decisions/2026-9";
    private const string TheGroup = "groups/2026-9";

    private static readonly CitedDocument Words = CitedDocument.Of("Words");
    private static readonly ByteString Key = ByteString.CopyFrom(new byte[32]);
    private static readonly Timestamp Due = Timestamp.FromDateTimeOffset(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));

    /// <param name="name">Such as "TakePosition".</param>
    /// <param name="office">Who does it: an office's own names are its own.</param>
    public static IAct Named(string name, Office office) => name switch
    {
        nameof(AddMember) => new AddMember { Member = "members/TLS", Name = "Timor-Leste", JoinedDate = "2025-10-26" },
        nameof(AddOrgan) => new AddOrgan { Organ = "organs/SOM", Name = "Senior Officials", EstablishedDate = "2000-01-01" },
        nameof(AddPartner) => new AddPartner { Partner = "partners/AUS", Name = "Australia", SinceDate = "1974-04-16" },
        nameof(AdoptRule) => new AdoptRule { Rule = TestCommunity.Charter(), MeetingDecision = TheDecision },
        nameof(AdoptPolicy) => new AdoptPolicy { Policy = new V1.RecordPolicy { Witnesses = 2 }, MeetingDecision = TheDecision },
        nameof(SetGoals) => new SetGoals { Goals = { new PhaseGoal { Phase = Phase.Consultation, AttentionDays = 30, LateDays = 60 } } },
        nameof(PublishCalendar) => new PublishCalendar { Calendar = office.Kind == OfficeKinds.Ministry ? $"calendars/{office.Of["members/".Length..]}" : "calendars/TLS", Version = 1 },
        nameof(SignHandover) => new SignHandover { Organ = "organs/AMM", Successor = "members/TLS", File = Words.Citation },
        nameof(AppointChair) => new AppointChair { Organ = "organs/AMM", Member = "members/TLS", FromDate = "2027-01-01", UntilDate = "2027-12-31" },
        nameof(EnrolCredential) => new EnrolCredential { Key = Key, Office = "offices/ministry-tls", Label = "second", Use = KeyUse.Connection },
        nameof(RevokeCredential) => new RevokeCredential { Key = Key },
        nameof(RotateCredential) => new RotateCredential { Key = Key, Successor = new EnrolCredential { Key = Key, Office = "offices/ministry-tls", Label = "second", Use = KeyUse.Connection } },
        nameof(SubmitProposal) => Submission($"proposals/{CodeOf(office)}-2026-9", office),
        nameof(SponsorProposal) => new SponsorProposal { Proposal = TheProposal, TextFingerprint = Key },
        nameof(AdmitProposal) => new AdmitProposal { Proposal = TheProposal, Symbol = "ASC/AMM/2026/001" },
        nameof(ReturnProposal) => new ReturnProposal { Proposal = TheProposal, Reasons = Words.Citation, MeetingDecision = TheDecision },
        nameof(WithdrawProposal) => new WithdrawProposal { Proposal = TheProposal },
        nameof(ReviseText) => new ReviseText { Proposal = TheProposal, Revision = 2, Replaces = Key, Text = TextOf(TheText, TheWords) },
        nameof(ShelveProposal) => new ShelveProposal { Proposal = TheProposal, Reasons = Words.Citation },
        nameof(ReviveProposal) => new ReviveProposal { Proposal = TheProposal },
        nameof(GiveConsent) => new GiveConsent { Proposal = TheProposal, Kind = ConsentKind.Shelving },
        nameof(WithdrawConsent) => new WithdrawConsent { Proposal = TheProposal, Kind = ConsentKind.Shelving },
        nameof(MakeRequest) => new MakeRequest { Request = TheProposal + "/requests/1", Kind = RequestKind.Inscription },
        nameof(AnswerRequest) => new AnswerRequest { Request = TheProposal + "/requests/1", Granted = true },
        nameof(ReferToSummit) => new ReferToSummit { Proposal = TheProposal, Dossier = Words.Citation },
        nameof(EnterSummitAnswer) => new EnterSummitAnswer { Proposal = TheProposal, Answer = SummitAnswer.Adopted, Document = Words.Citation, DecidedDate = "2026-09-01" },
        nameof(AttestSummitAnswer) => new AttestSummitAnswer { Proposal = TheProposal, AnswerEntry = 1 },
        nameof(ProposeCorrection) => new ProposeCorrection { Correction = TheProposal + "/corrections/1", Replaces = Key, Text = TextOf(TheText, TheWords), Reasons = Words.Citation },
        nameof(ObjectToCorrection) => new ObjectToCorrection { Correction = TheProposal + "/corrections/1" },
        nameof(AttachDocument) => new AttachDocument { Proposal = TheProposal, Title = "A study", Document = Words.Citation },
        nameof(OpenConsultation) => new OpenConsultation { Consultation = TheConsultation, TextFingerprint = Key, Members = { "members/VNM" }, DueTime = Due },
        nameof(GiveView) => new GiveView { Consultation = TheConsultation, TextFingerprint = Key, View = Words.Citation },
        nameof(AcknowledgeConsultation) => new AcknowledgeConsultation { Consultation = TheConsultation },
        nameof(CloseConsultation) => new CloseConsultation { Consultation = TheConsultation, Reasons = Words.Citation },
        nameof(OpenRound) => new OpenRound
        {
            Round = TheRound,
            Organ = "organs/AMM",
            Rule = "rules/charter",
            RuleVersion = 1,
            TextFingerprint = Key,
            Electorate = { "members/IDN" },
            DueTime = Due,
            Procedure = Procedure.Correspondence,
            AskedOutcome = Outcome.Adopted,
            Question = "Shall the text be adopted?",
        },
        nameof(TakePosition) => Position(Stance.Support),
        nameof(ReaffirmPosition) => new ReaffirmPosition { Round = TheRound, TextFingerprint = Key, EarlierEntry = 1 },
        nameof(WithdrawPosition) => new WithdrawPosition { Round = TheRound, PositionEntry = 1 },
        nameof(ConfirmPosition) => new ConfirmPosition { Round = TheRound, PositionEntry = 1 },
        nameof(AcknowledgeRound) => new AcknowledgeRound { Round = TheRound, TextFingerprint = Key },
        nameof(ExtendRound) => new ExtendRound { Round = TheRound, OldDueTime = Due, NewDueTime = Due, Reasons = Words.Citation },
        nameof(RecallRound) => new RecallRound { Round = TheRound, Reasons = Words.Citation },
        nameof(CloseRound) => new CloseRound { Round = TheRound, Outcome = Outcome.Adopted },
        nameof(ConcludeConfirmation) => new ConcludeConfirmation { Round = TheRound, Outcome = Outcome.Adopted },
        nameof(AnnounceDecision) => new AnnounceDecision { Round = TheRound },
        nameof(LodgeStatement) => new LodgeStatement { Round = TheRound, Kind = StatementKind.Explanation, Statement = Words.Citation },
        nameof(RaiseObjection) => new RaiseObjection { Proposal = TheProposal, TextFingerprint = Key, Kind = ObjectionKind.Substantive },
        nameof(AddressObjection) => new AddressObjection { Proposal = TheProposal, ObjectionEntry = 1, Response = Words.Citation },
        nameof(MaintainObjection) => new MaintainObjection { Proposal = TheProposal, ObjectionEntry = 1 },
        nameof(WithdrawObjection) => new WithdrawObjection { Proposal = TheProposal, ObjectionEntry = 1 },
        nameof(RecordNote) => new RecordNote { Proposal = TheProposal, Member = "members/VNM", Note = Words.Citation },
        nameof(AnswerNote) => new AnswerNote { Proposal = TheProposal, NoteEntry = 1, Answer = NoteAnswer.Confirmed },
        nameof(SetUpGroup) => new SetUpGroup
        {
            Group = "groups/2026-9",
            Proposal = TheProposal,
            Title = "A group",
            Mandate = Words.Citation,
            Convenor = "members/VNM",
            Members = { "members/IDN", "members/VNM" },
            DueTime = Due,
            MeetingDecision = TheDecision,
        },
        nameof(ReviseGroupText) => new ReviseGroupText { Group = GroupOf(office), Revision = 1, DepartsFrom = Key, Text = TextOf(TheText, TheWords) },
        nameof(ReachMilestone) => new ReachMilestone { Group = GroupOf(office), Milestone = 1 },
        nameof(ReportFromGroup) => new ReportFromGroup { Group = GroupOf(office), Report = Words.Citation, TextFingerprint = Key },
        nameof(ExtendGroup) => new ExtendGroup { Group = TheGroup, OldDueTime = Due, NewDueTime = Due, Reasons = Words.Citation },
        nameof(DissolveGroup) => new DissolveGroup { Group = TheGroup, Reasons = Words.Citation, MeetingDecision = TheDecision },
        nameof(RecordMeetingDecision) => new RecordMeetingDecision
        {
            Decision = TheDecision,
            Organ = "organs/AMM",
            HeldDate = "2026-09-01",
            Question = "Shall a group be set up?",
            Text = Words.Citation,
            Seated = { "members/IDN", "members/PHL", "members/VNM" },
        },
        nameof(ContestDecision) => new ContestDecision { Decision = TheDecision, Statement = Words.Citation },
        nameof(FormPackage) => new FormPackage { Package = "packages/2026-1", Title = "Two measures", Proposals = { TheProposal, "proposals/vnm-2026-1" } },
        nameof(DissolvePackage) => new DissolvePackage { Package = "packages/2026-1", Reasons = Words.Citation },
        nameof(ClosePackage) => new ClosePackage { Package = "packages/2026-1", Items = { new PackageItem { Round = TheRound }, new PackageItem { Round = "proposals/vnm-2026-1/rounds/1" } } },
        nameof(SendReminder) => new SendReminder { Resource = TheRound, Offices = { "offices/ministry-vnm" } },
        _ => throw new InvalidOperationException($"{name} is a new act: write a sound one down here."),
    };

    /// <summary>A text must come with its document before anything else is asked.</summary>
    public static Document[] DocumentsOf(IAct act) => act is SubmitProposal or ReviseText or ProposeCorrection or ReviseGroupText ? [TheText.Document] : [];

    private static string GroupOf(Office office) => office.Kind == OfficeKinds.Convenor ? office.Of : TheGroup;

    private static string CodeOf(Office office) => office.Kind switch
    {
        OfficeKinds.Ministry or OfficeKinds.Body or OfficeKinds.Chair => office.Of[(office.Of.IndexOf('/', StringComparison.Ordinal) + 1)..].ToLowerInvariant(),
        _ => "idn",
    };

    private static SubmitProposal Submission(string proposal, Office office)
    {
        var submission = Acting.Submission(proposal);
        submission.MeetingDecision = office.Kind == OfficeKinds.Chair ? TheDecision : "";
        return submission;
    }
}
