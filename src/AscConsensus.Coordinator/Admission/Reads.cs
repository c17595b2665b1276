using System.Collections.Frozen;
using AscConsensus.Engine;
using static AscConsensus.Engine.OfficeKinds;

namespace AscConsensus.Coordinator.Admission;

/// <summary>Who may call each rpc that is not an act. What has no row here cannot be called; acts have their rows in the engine.</summary>
internal static class Reads
{
    private const OfficeKinds Everyone = Ministry | Chair | SecretaryGeneral | Body | Operator;

    // The operator runs the coordinator; the community's business is not its to read.
    private const OfficeKinds AllButOperator = Everyone & ~Operator;

    public static FrozenDictionary<string, OfficeKinds> Rows { get; } = new Dictionary<string, OfficeKinds>
    {
        ["ascconsensus.v1.ProposalService/GetProposal"] = AllButOperator,
        ["ascconsensus.v1.ProposalService/ListProposals"] = AllButOperator,
        ["ascconsensus.v1.ConsultationService/ListConsultations"] = AllButOperator,
        ["ascconsensus.v1.RoundService/GetRound"] = AllButOperator,
        ["ascconsensus.v1.RoundService/ListRounds"] = AllButOperator,
        ["ascconsensus.v1.MonitoringService/ListPendingItems"] = AllButOperator,
        ["ascconsensus.v1.DirectoryService/GetCommunity"] = Everyone,
        ["ascconsensus.v1.DirectoryService/ListCredentials"] = Everyone,
        ["ascconsensus.v1.DirectoryService/GetCaller"] = Everyone,
        ["ascconsensus.v1.RecordService/GetHead"] = AllButOperator,
        ["ascconsensus.v1.RecordService/ListEntries"] = AllButOperator,
        ["ascconsensus.v1.RecordService/WatchEntries"] = AllButOperator,

        // What may be read of each document is, beyond this, the document's own to say.
        ["ascconsensus.v1.RecordService/GetDocument"] = AllButOperator,
        ["grpc.health.v1.Health/Check"] = Everyone,
        ["grpc.health.v1.Health/Watch"] = Everyone,

        // Served only when the operator asked for it.
        ["grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo"] = Everyone,
        ["grpc.reflection.v1.ServerReflection/ServerReflectionInfo"] = Everyone,
    }.ToFrozenDictionary();
}
