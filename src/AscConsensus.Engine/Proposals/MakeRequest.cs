using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>Any member may ask the Chair for the next step: so that no proposal is buried, the request and its answer stay on it.</summary>
public sealed partial class MakeRequest : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Ministry;

    public IEnumerable<Citation> Cited => Reasons is null ? [] : [Reasons];

    public void Check(Fields fields)
    {
        fields.Request("request", Request);
        fields.Defined("kind", Kind);
        fields.CitedIfAny("reasons", Reasons);
    }

    public Judgement Decide(Community community, Actor by, Instant at)
    {
        ResourceName.TrySplit(Request, ResourceName.Requests, out var name, out var number);
        return community.FindProposal(name!) is not { } proposal ? ProposalRules.Unknown(name!)
            : !IsPossible(proposal) ? Refuse(Reason.WrongPhase, $"{proposal.Called} is {PhaseWords.Of(proposal.Phase)}: there is nothing of that kind to ask for.")
            : proposal.Requests.FirstOrDefault(asked => asked.Member == by.Member && asked.Kind == Kind && asked.State == RequestState.Pending) is { } pending ? Refuse(Reason.AlreadyExists, $"{community.NameOf(by.Office)} has asked for that in {pending.Name}, which awaits its answer.")
            : number != proposal.Requests.Length + 1 ? Refuse(Reason.MovedMeanwhile, $"The next request on {proposal.Called} is number {proposal.Requests.Length + 1}, not {number}.")
            : Accept();
    }

    public Community Apply(Community community, Entry entry)
    {
        ResourceName.TrySplit(Request, ResourceName.Requests, out var name, out _);
        var proposal = community.Proposals[name!];
        var made = new Request(Request, Kind, entry.By.Member, Reasons is null ? null : Fingerprint.Of(Reasons.Fingerprint), entry.At)
        {
            Round = Kind is RequestKind.Closing or RequestKind.Extension ? proposal.LiveRound!.Name : null,
        };
        return community.With(proposal with { Requests = proposal.Requests.Add(made) });
    }

    private bool IsPossible(Proposal proposal) => Kind switch
    {
        RequestKind.Opening => Lifecycle.Permits(proposal.Phase, Move.OpenRound),
        RequestKind.Closing => proposal.LiveRound is not null,
        RequestKind.Extension => proposal.OpenRound is not null,
        RequestKind.Revival => Lifecycle.Permits(proposal.Phase, Move.Revive),
        _ => !Lifecycle.Final.Contains(proposal.Phase),
    };
}
