using System.Globalization;
using AscConsensus.Engine;
using AscConsensus.V1;

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

    /// <summary>What the reader may ask for now: the engine is asked whether it would accept it.</summary>
    public static IEnumerable<RequestKind> PossibleFor(Reading reading, Engine.Proposal proposal)
    {
        if (reading.By.Office.Kind != OfficeKinds.Ministry)
        {
            return [];
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{proposal.Name}{ResourceName.Requests}{proposal.Requests.Length + 1}");
        return Enum.GetValues<RequestKind>().Where(kind =>
            kind != RequestKind.Unspecified && new MakeRequest { Request = name, Kind = kind }.Decide(reading.Community, reading.Actor, reading.At) is Judgement.Accepted);
    }
}
