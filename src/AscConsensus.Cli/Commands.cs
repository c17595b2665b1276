using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>All commands: a noun is a concept, its verbs are the acts and readings of it.</summary>
internal static class Commands
{
    public static IEnumerable<Command> All() =>
    [
        DemoVerb.Create(),
        InitVerb.Create(),
        CoordinatorVerb.Create(),
        BackupVerb.Create(),
        RestoreVerb.Create(),
        HealthVerb.Create(),
        new Command("proposal", "Proposals and their texts.")
        {
            SubmitVerb.Create(), SponsorVerb.Create(), AdmitVerb.Create(), ReturnVerb.Create(), WithdrawVerb.Create(), ReviseVerb.Create(),
            ShelveVerb.Create(), ReviveVerb.Create(), ReferVerb.Create(), AnswerSummitVerb.Create(), AttestVerb.Create(), AttachVerb.Create(),
            ListProposalsVerb.Create(), ShowProposalVerb.Create(), HistoryVerb.Create(), DiffVerb.Create(),
        },
        new Command("consultation", "Consultation with members, ministerial bodies and dialogue partners.")
        {
            OpenConsultationVerb.Create(), AcknowledgeConsultationVerb.Create(), GiveViewVerb.Create(), CloseConsultationVerb.Create(), ListConsultationsVerb.Create(),
        },
        new Command("sounding", "A Chair's sounding of one member: seen by the two alone, in no record.")
        {
            MakeSoundingVerb.Create(), AnswerSoundingVerb.Create(), ListSoundingsVerb.Create(),
        },
        new Command("objection", "Objections and requests for time: they live on the proposal, before, in and between rounds.")
        {
            RaiseVerb.Create(), AddressVerb.Create(), MaintainVerb.Create(), WithdrawObjectionVerb.Create(), ListObjectionsVerb.Create(),
        },
        new Command("note", "Objections and requests for time received by other means.")
        {
            RecordNoteVerb.Create(), AnswerNoteVerb.Confirm(), AnswerNoteVerb.Disown(),
        },
        new Command("group", "Ad-hoc groups: they study, propose text and report; they adopt nothing.")
        {
            SetUpGroupVerb.Create(), ReviseGroupVerb.Create(), ReachVerb.Create(), ReportVerb.Create(), ExtendGroupVerb.Create(), DissolveGroupVerb.Create(),
            ShowGroupVerb.Create(), ListGroupsVerb.Create(),
        },
        new Command("consent", "Consents of members and sponsors.")
        {
            GiveConsentVerb.Create(), WithdrawConsentVerb.Create(),
        },
        new Command("request", "What members ask of the Chair.")
        {
            MakeRequestVerb.Create(), GrantRequestVerb.Create(), DeclineRequestVerb.Create(),
        },
        new Command("correction", "Mistakes of writing in adopted texts.")
        {
            ProposeCorrectionVerb.Create(), ObjectToCorrectionVerb.Create(),
        },
        new Command("round", "Rounds: the Chair checks, opens, extends, closes and announces them.")
        {
            CheckVerb.Create(), OpenRoundVerb.Create(), ExtendVerb.Create(), RecallVerb.Create(), PreviewVerb.Create(), CloseVerb.Create(), ConcludeVerb.Create(), AnnounceVerb.Create(),
            AcknowledgeRoundVerb.Create(), ListRoundsVerb.Create(), ShowRoundVerb.Create(),
        },
        new Command("position", "Positions: only the member itself takes, changes or withdraws its own.")
        {
            TakeVerb.Create(), ReaffirmVerb.Create(), ConfirmPositionVerb.Create(), WithdrawPositionVerb.Create(), ShowPositionVerb.Create(),
        },
        new Command("statement", "Statements annexed to decisions.") { LodgeVerb.Create() },
        CertificateVerb.Create(),
        new Command("package", "Packages: several proposals decided together, none before all can be.")
        {
            FormPackageVerb.Create(), ClosePackageVerb.Create(), DissolvePackageVerb.Create(), ListPackagesVerb.Create(),
        },
        new Command("decision", "Decisions taken in the room, as the Chair declared them.")
        {
            RecordDecisionVerb.Create(), ContestVerb.Create(), ShowDecisionVerb.Create(), ListDecisionsVerb.Create(),
        },
        BoardVerb.Create(),
        HandoverVerb.Create(),
        PendingVerb.Create(),
        MatrixVerb.Create(),
        AgesVerb.Create(),
        TallyVerb.Create(),
        RemindVerb.Create(),
        new Command("directory", "Members, organs, offices and terms of the Chair.")
        {
            ListDirectoryVerb.Create(), PlanVerb.Create(), WhoAmIVerb.Create(),
            AddMemberVerb.Create(), AddOrganVerb.Create(), AddPartnerVerb.Create(), AppointChairVerb.Create(),
            AdoptRuleVerb.Create(), GoalsVerb.Create(), CalendarVerb.Create(),
        },
        new Command("key", "Keys: offices make their own, enrol, rotate and end them.")
        {
            NewKeyVerb.Create(), CertifyKeyVerb.Create(), EnrolKeyVerb.Create(), RotateKeyVerb.Create(), RevokeKeyVerb.Create(), ListKeysVerb.Create(),
        },
        new Command("policy", "What the community asks of keys: signatures and witnesses.") { ShowPolicyVerb.Create(), AdoptPolicyVerb.Create() },
        new Command("document", "Documents: texts, reasons, views and attachments.")
        {
            GetDocumentVerb.Create(),
        },
        new Command("record", "The record itself: what every member can check without trusting whoever keeps it.")
        {
            ExportVerb.Create(), VerifyVerb.Create(), LogVerb.Create(), CheckpointVerb.Create(), CompareVerb.Create(), RecoverVerb.Create(),
        },
        WatchVerb.Create(),
        WitnessVerb.Create(),
        CompletionVerb.Create(),
    ];
}
