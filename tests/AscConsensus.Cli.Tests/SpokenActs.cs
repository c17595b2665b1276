using AscConsensus.Engine;
using AscConsensus.V1;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Rule = AscConsensus.V1.Rule;

namespace AscConsensus.Cli.Tests;

/// <summary>One of each act, with every word that its sentence may use.</summary>
internal static class SpokenActs
{
    private const string Proposal = "proposals/idn-2026-1";
    private const string Round = Proposal + "/rounds/2";
    private const string Consultation = Proposal + "/consultations/1";
    private const string Decision = "decisions/2026-1";
    private const string Group = "groups/2026-1";
    private const string Package = "packages/2026-1";
    private const string Amm = "organs/AMM";

    public static readonly Timestamp Due = Timestamp.FromDateTime(new DateTime(2026, 10, 15, 10, 0, 0, DateTimeKind.Utc));

    private static readonly ByteString Key = ByteString.CopyFrom(new byte[Fingerprint.Length]);

    public static IReadOnlyList<IAct> All => [.. OfTheDirectory, .. OnProposals, .. InConsultationsAndGroups, .. InRounds, .. Others];

    private static IEnumerable<IAct> OfTheDirectory =>
    [
        new FoundCommunity { Name = "ASEAN Security Community" },
        new AddMember { Member = "members/TLS", Name = "Timor-Leste", JoinedDate = "2025-10-26" },
        new AddOrgan { Organ = "organs/ADMM", Name = "ASEAN Defence Ministers' Meeting" },
        new AddPartner { Name = "Japan", SinceDate = "1977-01-01" },
        new AppointChair { Organ = Amm, Member = "members/LAO", FromDate = "2026-01-01", UntilDate = "2026-12-31" },
        new SignHandover { Organ = Amm, Successor = "members/VNM" },
        new EnrolCredential { Key = Key, Office = "offices/ministry-lao", Label = "second desk", Use = KeyUse.Connection },
        new RevokeCredential { Key = Key },
        new RotateCredential { Key = Key, Successor = new EnrolCredential { Key = Key, Office = "offices/ministry-lao", Label = "next signing key", Use = KeyUse.Signing } },
        new AdoptPolicy { Policy = new V1.RecordPolicy { SignedActs = { "TakePosition", "CloseRound" }, Witnesses = 7 }, MeetingDecision = Decision },
        new AdoptRule { Rule = new Rule { Rule_ = "rules/silence", Version = 1, Title = "the silence procedure" }, MeetingDecision = Decision },
        new SetGoals(),
        new PublishCalendar { Version = 2 },
    ];

    private static IEnumerable<IAct> OnProposals =>
    [
        new SubmitProposal { Organ = Amm, Text = new Text { Title = "A title" }, CoSponsors = { "members/VNM" } },
        new SponsorProposal(),
        new AdmitProposal { Symbol = "ASC/AMM/2026/001" },
        new ReturnProposal { MeetingDecision = Decision },
        new WithdrawProposal(),
        new ReviseText { Revision = 2 },
        new ShelveProposal { ReturnDate = "2027-01-15" },
        new ReviveProposal(),
        new AttachDocument { Title = "A study" },
        new ReferToSummit(),
        new EnterSummitAnswer { Answer = SummitAnswer.Method, DecidedDate = "2026-10-06", Rule = new Rule { Title = "the Summit's decision" } },
        new AttestSummitAnswer { AnswerEntry = 41 },
        new GiveConsent { Organ = Amm, Kind = ConsentKind.Silence },
        new WithdrawConsent { Proposal = Proposal, Kind = ConsentKind.Shelving },
        new MakeRequest { Request = Proposal + "/requests/1", Kind = RequestKind.Inscription },
        new AnswerRequest { Request = Proposal + "/requests/1" },
        new ProposeCorrection { Correction = Proposal + "/corrections/1" },
        new ObjectToCorrection { Correction = Proposal + "/corrections/1" },
    ];

    private static IEnumerable<IAct> InConsultationsAndGroups =>
    [
        new OpenConsultation { Members = { "members/VNM", "members/LAO" }, Organs = { "organs/ADMM" }, ConcurringOrgans = { "organs/ADMM" }, DueTime = Due },
        new GiveView { Consultation = Consultation, Concurrence = Concurrence.Withheld },
        new AcknowledgeConsultation { Consultation = Consultation },
        new CloseConsultation { Consultation = Consultation },
        new SetUpGroup { Group = Group, Title = "Working out clause 3", Convenor = "members/VNM", DueTime = Due },
        new ReviseGroupText { Group = Group, Revision = 1 },
        new ReachMilestone { Group = Group, Milestone = 1 },
        new ReportFromGroup
        {
            Group = Group,
            Final = true,
            Findings = { new ProvisionFinding { Clause = "2", Finding = Finding.Agreed }, new ProvisionFinding { Clause = "3", Finding = Finding.SubjectToConfirmation } },
        },
        new ExtendGroup { Group = Group, NewDueTime = Due },
        new DissolveGroup { Group = Group, MeetingDecision = Decision },
    ];

    private static IEnumerable<IAct> InRounds =>
    [
        new OpenRound { Round = Round, Procedure = Procedure.Silence, DueTime = Due },
        new TakePosition { Round = Round, Stance = Stance.Support, AdReferendum = true },
        new ReaffirmPosition { Round = Round },
        new WithdrawPosition { Round = Round },
        new ExtendRound { Round = Round, NewDueTime = Due },
        new CloseRound { Round = Round, Outcome = Outcome.SubjectToConfirmation, ConfirmationDueTime = Due },
        new AnnounceDecision { Round = Round },
        new AcknowledgeRound { Round = Round },
        new ConfirmPosition { Round = Round },
        new ConcludeConfirmation { Round = Round, Outcome = Outcome.NoConsensus },
        new RecallRound { Round = Round },
        new LodgeStatement { Round = Round, Kind = StatementKind.Explanation },
    ];

    private static IEnumerable<IAct> Others =>
    [
        new RaiseObjection { Proposal = Proposal, HoldUntilDate = "2026-10-14", Clauses = { "3" } },
        new AddressObjection { ObjectionEntry = 12 },
        new MaintainObjection { ObjectionEntry = 12 },
        new WithdrawObjection { ObjectionEntry = 12 },
        new RecordNote { Member = "members/LAO", Clauses = { "3" } },
        new AnswerNote { NoteEntry = 12, Answer = NoteAnswer.Disowned },
        new RecordMeetingDecision
        {
            Decision = Decision,
            Organ = Amm,
            HeldDate = "2026-09-21",
            Question = "Is it adopted?",
            Objections = { new VoicedObjection { Member = "members/LAO" } },
            Round = Round,
            Outcome = Outcome.Adopted,
        },
        new ContestDecision { Decision = Decision },
        new FormPackage { Package = Package, Title = "Two that belong together", Proposals = { Proposal, "proposals/vnm-2026-1" } },
        new DissolvePackage { Package = Package },
        new ClosePackage { Package = Package },
        new SendReminder { Resource = Round, Offices = { "offices/ministry-vnm", "offices/ministry-lao" } },
    ];
}
