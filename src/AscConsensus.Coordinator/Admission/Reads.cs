using System.Collections.Frozen;
using AscConsensus.Engine;
using static AscConsensus.Engine.OfficeKinds;

namespace AscConsensus.Coordinator.Admission;

/// <summary>Who may call each rpc that is not an act. What has no row here cannot be called; acts have their rows in the engine.</summary>
internal static class Reads
{
    private const OfficeKinds Everyone = Ministry | Chair | SecretaryGeneral | Body | Operator | OfficeKinds.Partner | Convenor;

    // The operator runs the coordinator; the community's business is not its to read.
    private const OfficeKinds AllButOperator = Everyone & ~Operator;

    // A dialogue partner reads what it was asked about, and nothing else.
    private const OfficeKinds Inside = AllButOperator & ~OfficeKinds.Partner;

    private const OfficeKinds Oversight = Chair | SecretaryGeneral;

    public static FrozenDictionary<string, OfficeKinds> Rows { get; } = new Dictionary<string, OfficeKinds>
    {
        ["ascconsensus.v1.ProposalService/GetProposal"] = AllButOperator,
        ["ascconsensus.v1.ProposalService/ListProposals"] = Inside,
        ["ascconsensus.v1.ConsultationService/ListConsultations"] = AllButOperator,
        ["ascconsensus.v1.ConsultationService/SoundMember"] = Chair,
        ["ascconsensus.v1.ConsultationService/AnswerSounding"] = Ministry,
        ["ascconsensus.v1.ConsultationService/ListSoundings"] = Chair | Ministry,
        ["ascconsensus.v1.ObjectionService/ListObjections"] = Inside,
        ["ascconsensus.v1.GroupService/GetGroup"] = Inside,
        ["ascconsensus.v1.GroupService/ListGroups"] = Inside,
        ["ascconsensus.v1.MeetingService/GetMeetingDecision"] = Inside,
        ["ascconsensus.v1.MeetingService/ListMeetingDecisions"] = Inside,
        ["ascconsensus.v1.PackageService/ListPackages"] = Inside,
        ["ascconsensus.v1.RoundService/GetRound"] = Inside,
        ["ascconsensus.v1.RoundService/ListRounds"] = Inside,
        ["ascconsensus.v1.RoundService/PreviewClosing"] = Inside,
        ["ascconsensus.v1.RoundService/GetCertificate"] = Inside,
        ["ascconsensus.v1.RoundService/CheckOpening"] = Chair,
        ["ascconsensus.v1.RoundService/ListBoard"] = Oversight,
        ["ascconsensus.v1.MonitoringService/ListPendingItems"] = AllButOperator,
        ["ascconsensus.v1.MonitoringService/WatchPendingItems"] = AllButOperator,
        ["ascconsensus.v1.MonitoringService/ListMatrix"] = Oversight | Ministry | Convenor,
        ["ascconsensus.v1.MonitoringService/ListAges"] = Oversight,

        // Of a ministry its own; a group's convenor speaks for the group and not for a member.
        ["ascconsensus.v1.MonitoringService/GetTally"] = Oversight | Ministry,
        ["ascconsensus.v1.DirectoryService/GetCommunity"] = Everyone,
        ["ascconsensus.v1.DirectoryService/ListCredentials"] = Everyone,
        ["ascconsensus.v1.DirectoryService/GetCaller"] = Everyone,
        ["ascconsensus.v1.DirectoryService/GetHandover"] = Oversight,
        ["ascconsensus.v1.RecordService/GetHead"] = Inside,

        // Whoever signs must be able to see that the record it signs on goes on. No act is shown by it.
        ["ascconsensus.v1.RecordService/GetCheckpoint"] = AllButOperator,
        ["ascconsensus.v1.RecordService/GetConsistencyProof"] = AllButOperator,
        ["ascconsensus.v1.RecordService/GetReceipt"] = AllButOperator,
        ["ascconsensus.v1.RecordService/ShowCheckpoint"] = AllButOperator,

        ["ascconsensus.v1.RecordService/AddCosignature"] = Ministry,
        ["ascconsensus.v1.RecordService/ListEntries"] = Inside,
        ["ascconsensus.v1.RecordService/WatchEntries"] = Inside,

        // What may be read of each document is, beyond this, the document's own to say.
        ["ascconsensus.v1.RecordService/GetDocument"] = AllButOperator,
        ["ascconsensus.v1.RecordService/DownloadDocument"] = AllButOperator,
        ["ascconsensus.v1.RecordService/UploadDocument"] = AllButOperator,
        ["grpc.health.v1.Health/Check"] = Everyone,
        ["grpc.health.v1.Health/Watch"] = Everyone,

        // Served only when the operator asked for it.
        ["grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo"] = Everyone,
        ["grpc.reflection.v1.ServerReflection/ServerReflectionInfo"] = Everyone,
    }.ToFrozenDictionary();

    /// <summary>Those that write beside the record.</summary>
    public static FrozenSet<string> Writing { get; } = FrozenSet.Create(
        "ascconsensus.v1.RecordService/UploadDocument",
        "ascconsensus.v1.RecordService/AddCosignature",
        "ascconsensus.v1.ConsultationService/SoundMember",
        "ascconsensus.v1.ConsultationService/AnswerSounding");
}
