using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>The Chair grants a member's request, or declines it with reasons. What was asked for is an act of its own.</summary>
public sealed partial class AnswerRequest : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public IEnumerable<Citation> Cited => Reasons is null ? [] : [Reasons];

    public void Check(Fields fields)
    {
        fields.Request("request", Request);
        fields.Require(Granted || Reasons is not null, "reasons", "Give the reasons for which it is declined.");
        fields.CitedForMembersIfAny("reasons", Reasons);
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        Find(community) is not var (proposal, request) ? Refuse(Reason.UnknownRequest, $"There is no {Request}.")
        : (proposal.RoundAsked(request) is { } round ? RoundRules.IfNotItsChair(community, round, by) : ProposalRules.IfNotItsChair(community, proposal, by))
            ?? (request.AnsweredAt is { } answered ? Refuse(Reason.AlreadyAnswered, $"{Request} was answered {community.Say(answered)}.") : Accept());

    public Community Apply(Community community, Entry entry)
    {
        var (proposal, request) = Find(community)!.Value;
        var answered = request with
        {
            State = Granted ? RequestState.Granted : RequestState.Declined,
            Answer = Reasons is null ? null : Fingerprint.Of(Reasons.Fingerprint),
            AnsweredAt = entry.At,
        };
        return community.With(proposal with { Requests = proposal.Requests.Replace(request, answered) });
    }

    private (Proposal Proposal, Request Request)? Find(Community community) =>
        ResourceName.TrySplit(Request, ResourceName.Requests, out var name, out var number)
        && community.Proposals.TryGetValue(name, out var proposal) && number <= proposal.Requests.Length
            ? (proposal, proposal.Requests[(int)number - 1])
            : null;
}
