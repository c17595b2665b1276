using AscConsensus.Protocol;
using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Client.Tests;

/// <summary>A record into which another decision is entered while the Chair records one.</summary>
internal sealed class FakeMeetings : MeetingService.MeetingServiceBase
{
    public List<RecordMeetingDecision> Recorded { get; } = [];

    public override Task<ListMeetingDecisionsResponse> ListMeetingDecisions(ListMeetingDecisionsRequest request, ServerCallContext context)
    {
        // One of another year, and one of this year for every attempt so far.
        var answer = new ListMeetingDecisionsResponse { RecordSize = 10, Decisions = { new MeetingDecision { Decision = "decisions/2025-7" } } };
        answer.Decisions.AddRange(Recorded.Select((_, at) => new MeetingDecision { Decision = $"decisions/2026-{at + 1}" }));
        return Task.FromResult(answer);
    }

    public override Task<RecordMeetingDecisionResponse> RecordMeetingDecision(RecordMeetingDecisionRequest request, ServerCallContext context)
    {
        Recorded.Add(request.Act);
        return Recorded.Count == 1
            ? throw Refusal.Of(Reason.MovedMeanwhile, "It is not the next decision.").ToException()
            : Task.FromResult(new RecordMeetingDecisionResponse { Receipt = FakeReceipt.Of(11) });
    }
}
