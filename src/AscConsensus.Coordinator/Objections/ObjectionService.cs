using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Coordinator.Objections;

/// <summary>Objections, requests for time and notes: the ledger of every proposal.</summary>
internal sealed class ObjectionService(Intake intake, Readings readings) : V1.ObjectionService.ObjectionServiceBase
{
    public override Task<RaiseObjectionResponse> RaiseObjection(RaiseObjectionRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new RaiseObjectionResponse { Receipt = receipt });

    public override Task<AddressObjectionResponse> AddressObjection(AddressObjectionRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new AddressObjectionResponse { Receipt = receipt });

    public override Task<MaintainObjectionResponse> MaintainObjection(MaintainObjectionRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new MaintainObjectionResponse { Receipt = receipt });

    public override Task<WithdrawObjectionResponse> WithdrawObjection(WithdrawObjectionRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new WithdrawObjectionResponse { Receipt = receipt });

    public override Task<RecordNoteResponse> RecordNote(RecordNoteRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new RecordNoteResponse { Receipt = receipt });

    public override Task<AnswerNoteResponse> AnswerNote(AnswerNoteRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new AnswerNoteResponse { Receipt = receipt });

    public override Task<ListObjectionsResponse> ListObjections(ListObjectionsRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading =>
        {
            var (page, next) = Page.After(
                "objections", ObjectionLedger.Of(reading, request.Proposal), found => found.Key, found => IsWanted(reading, found, request), request.PageSize, request.PageToken);
            return new ListObjectionsResponse
            {
                RecordSize = reading.Size,
                Objections = { page.Select(found => ObjectionView.Of(reading, found.Proposal, found.Objection)) },
                NextPageToken = next,
            };
        });

    private static bool IsWanted(Reading reading, FoundObjection found, ListObjectionsRequest request) =>
        (request.Member.Length == 0 || found.Objection.Member == request.Member)
        && (request.Kind == ObjectionKind.Unspecified || found.Objection.Kind == request.Kind)
        && (request.EndedToo || found.Objection.StoodAt(reading.At, reading.Community.DateAt(reading.At)));
}
