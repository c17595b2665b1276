using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Coordinator.Meetings;

/// <summary>Decisions taken in the room, and what members say of them.</summary>
internal sealed class MeetingService(Intake intake, Readings readings) : V1.MeetingService.MeetingServiceBase
{
    public override Task<RecordMeetingDecisionResponse> RecordMeetingDecision(RecordMeetingDecisionRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new RecordMeetingDecisionResponse { Receipt = receipt });

    public override Task<ContestDecisionResponse> ContestDecision(ContestDecisionRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new ContestDecisionResponse { Receipt = receipt });

    public override Task<GetMeetingDecisionResponse> GetMeetingDecision(GetMeetingDecisionRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading => new GetMeetingDecisionResponse
        {
            RecordSize = reading.Size,
            Decision = MeetingDecisionView.Of(reading, reading.Community.MeetingDecisions.Find(request.Decision) ?? throw Reading.Unknown(Reason.UnknownDecision, request.Decision)),
        });

    public override Task<ListMeetingDecisionsResponse> ListMeetingDecisions(ListMeetingDecisionsRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading =>
        {
            var proposal = request.Proposal.Length == 0 ? null : reading.Proposal(request.Proposal).Name;
            var (page, next) = Page.Of(
                "decisions", reading.Community.MeetingDecisions.Items, decision => proposal is null || decision.Proposal == proposal, request.PageSize, request.PageToken);
            return new ListMeetingDecisionsResponse
            {
                RecordSize = reading.Size,
                Decisions = { page.Select(decision => MeetingDecisionView.Of(reading, decision)) },
                NextPageToken = next,
            };
        });
}
