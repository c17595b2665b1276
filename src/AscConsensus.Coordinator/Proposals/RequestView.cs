using AscConsensus.Engine;

namespace AscConsensus.Coordinator.Proposals;

/// <summary>What a member asked of the Chair, and the answer, as readers see it.</summary>
internal static class RequestView
{
    public static V1.Request Of(Reading reading, Engine.Request request) => new()
    {
        Request_ = request.Name,
        Kind = request.Kind,
        Member = request.Member,
        Reasons = reading.CiteIfAny(request.Reasons),
        State = request.State,
        EntryTime = request.At.ToTimestamp(),
        Answer = reading.CiteIfAny(request.Answer),
        AnswerTime = request.AnsweredAt?.ToTimestamp(),
    };
}
