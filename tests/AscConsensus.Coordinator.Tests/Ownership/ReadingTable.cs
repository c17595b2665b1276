using AscConsensus.Engine;
using AscConsensus.V1;
using Grpc.Health.V1;
using static AscConsensus.Coordinator.Tests.Acting;
using static AscConsensus.Coordinator.Tests.Ownership.World;

namespace AscConsensus.Coordinator.Tests.Ownership;

/// <summary>Every rpc that is no act, and whose answer it is.</summary>
internal static class ReadingTable
{
    private const string Shared = "nobody's own: all that may ask see one and the same community";

    public static IReadOnlyList<ReadingRow> Rows { get; } =
    [
        new("ProposalService/GetProposal", "a partner sees what it was asked about, and of that the text alone; a body the ledger of what it was asked about; a member what it may request", _ => new GetProposalRequest { Proposal = TheProposal })
        {
            For = office => KindOf(office) == OfficeKinds.Partner ? AsAsked(office) : AsMember(office),
        },
        new("ProposalService/ListProposals", "a body sees the ledger of what it was asked about, a member what it may request", _ => new ListProposalsRequest()) { For = AsMember },
        new("ConsultationService/ListConsultations", "a partner sees that it was asked itself", _ => new ListConsultationsRequest { Proposal = TheProposal }) { For = AsAsked },
        new("ConsultationService/SoundMember", "the Chair's of the organ it is before", _ => ReadingWorld.Asking()) { For = office => office == Chair ? "made" : Reason.WrongOffice },
        new("ConsultationService/AnswerSounding", "the member's to whom it was put", world => Answering(world)) { For = office => office == VietNam ? "answered" : Reason.UnknownSounding },
        new("ConsultationService/ListSoundings", "the two's between whom they passed", _ => new ListSoundingsRequest()) { For = office => office is Chair or VietNam ? "those of the two" : "none" },
        new("ObjectionService/ListObjections", "a body sees the ledger of what it was asked about", _ => new ListObjectionsRequest { Proposal = TheProposal })
        {
            For = office => office == Law ? Reason.UnknownProposal : "the same",
        },
        new("ObjectionService/ListObjections", "and no other", _ => new ListObjectionsRequest()) { For = office => office == Law ? "none" : "the same" },
        new("GroupService/GetGroup", Shared, _ => new GetGroupRequest { Group = "groups/2026-1" }),
        new("GroupService/ListGroups", Shared, _ => new ListGroupsRequest()),
        new("MeetingService/GetMeetingDecision", Shared, _ => new GetMeetingDecisionRequest { Decision = "decisions/2026-1" }),
        new("MeetingService/ListMeetingDecisions", Shared, _ => new ListMeetingDecisionsRequest()),
        new("PackageService/ListPackages", Shared, _ => new ListPackagesRequest()),
        new("RoundService/GetRound", Shared, _ => new GetRoundRequest { Round = TheRound }),
        new("RoundService/ListRounds", Shared, _ => new ListRoundsRequest { Proposal = TheProposal }),
        new("RoundService/PreviewClosing", Shared, _ => new PreviewClosingRequest { Round = ReadingWorld.TheSecond }),
        new("RoundService/GetCertificate", Shared, _ => new GetCertificateRequest { Round = TheRound }),
        new("RoundService/CheckOpening", "a Chair is told what prevents itself", world => new CheckOpeningRequest { Act = world.World.Coordinator.Opening() })
        {
            For = office => office == Chair ? "what it would open" : "that it is another's",
        },
        new("RoundService/ListBoard", "nobody's own: the Chairs see one another's boards, as the Secretary-General does", _ => new ListBoardRequest { Organ = "organs/AMM" }),
        new("MonitoringService/ListPendingItems", "an office sees what waits on itself, the Chairs and the Secretary-General everything", _ => new ListPendingItemsRequest { PageSize = 1000 }) { For = AsAwaited },
        new("MonitoringService/ListPendingItems", "and is refused what waits on another", _ => new ListPendingItemsRequest { Office = VietNam }) { For = OfVietNam },
        new("MonitoringService/WatchPendingItems", "as it is listed", _ => new WatchPendingItemsRequest()) { For = AsAwaited },
        new("MonitoringService/WatchPendingItems", "and is refused what waits on another", _ => new WatchPendingItemsRequest { Office = VietNam }) { For = OfVietNam },
        new("MonitoringService/ListMatrix", Shared, _ => new ListMatrixRequest()),
        new("MonitoringService/ListAges", Shared, _ => new ListAgesRequest()),
        new("MonitoringService/GetTally", "a member's own, the Chairs' and the Secretary-General's", _ => new GetTallyRequest { Member = "members/VNM" }) { For = OfVietNam },
        new("DirectoryService/GetCommunity", Shared, _ => new GetCommunityRequest()),
        new("DirectoryService/ListCredentials", "an office sees its own, the Secretary-General all", _ => new ListCredentialsRequest { PageSize = 1000 }) { For = office => office },
        new("DirectoryService/GetCaller", "each sees who it is", _ => new GetCallerRequest()) { For = office => office },
        new("DirectoryService/GetHandover", "nobody's own: what a chair hands over is signed by its holders, and seen by the other Chairs", _ => new GetHandoverRequest { Organ = "organs/AMM" }),
        new("RecordService/GetHead", Shared, _ => new GetHeadRequest()),
        new("RecordService/GetCheckpoint", Shared, _ => new GetCheckpointRequest()),
        new("RecordService/GetConsistencyProof", Shared, _ => new GetConsistencyProofRequest { FromSize = 1 }),
        new("RecordService/GetReceipt", Shared, _ => new GetReceiptRequest()),
        new("RecordService/ShowCheckpoint", "whoever shows it: nothing is answered but the size", _ => new ShowCheckpointRequest { Checkpoint = "none" }) { For = _ => Reason.SignatureInvalid },
        new("RecordService/AddCosignature", "the member's whose witness it is; this is nobody's", _ => new AddCosignatureRequest { Checkpoint = "none" }) { For = _ => Reason.SignatureInvalid },
        new("RecordService/ListEntries", Shared, _ => new ListEntriesRequest()),
        new("RecordService/WatchEntries", Shared, _ => new WatchEntriesRequest()),
        new("RecordService/GetDocument", "whose it is and whom it names; DocumentReadersTests has the distributions", world => new GetDocumentRequest { Fingerprint = world.Paper }) { For = OfItsAuthor },
        new("RecordService/DownloadDocument", "the same in parts", world => new DownloadDocumentRequest { Fingerprint = world.Paper }) { For = OfItsAuthor },
        new("RecordService/UploadDocument", "here nothing is uploaded; UploadTests has that an upload is its office's own", _ => new UploadDocumentRequest()) { For = _ => Reason.InvalidField },
        new("Health/Check", "nobody's own: whether the coordinator serves", _ => new HealthCheckRequest()),
        new("Health/Watch", "nobody's own: whether the coordinator serves", _ => new HealthCheckRequest()),
    ];

    private static Answer AsMember(string office) =>
        KindOf(office) == OfficeKinds.Ministry ? "the same, with its requests" : office == Law ? "the same, without the ledger" : "the same";

    private static Answer AsAsked(string office) => office switch
    {
        Japan => "what it was asked",
        Australia => Reason.UnknownProposal,
        _ => "the same",
    };

    // Each is awaited for something of its own, but for those that nothing is asked of.
    private static Answer AsAwaited(string office) => KindOf(office) switch
    {
        OfficeKinds.Chair or OfficeKinds.SecretaryGeneral => "everything",
        OfficeKinds.Ministry or OfficeKinds.Convenor => office,
        _ => "nothing",
    };

    private static Answer OfVietNam(string office) =>
        office == VietNam || KindOf(office) is OfficeKinds.Chair or OfficeKinds.SecretaryGeneral ? "Viet Nam's" : Reason.WrongOffice;

    private static Answer OfItsAuthor(string office) => office == VietNam ? "its own" : Reason.UnknownDocument;

    private static AnswerSoundingRequest Answering(ReadingWorld world) =>
        new() { RequestId = Guid.NewGuid().ToString("D"), Sounding = world.Sounding, Words = "It could, without the date." };
}
