using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>
/// A proposal goes back to its sponsors, and an open round is discontinued. With their consent or on a meeting's decision, and not once consensus stands
/// reached: the Chair cannot bury a proposal.
/// </summary>
public sealed partial class ReturnProposal : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public IEnumerable<Citation> Cited => [Reasons];

    public void Check(Fields fields)
    {
        fields.Proposal("proposal", Proposal);
        fields.CitedForMembers("reasons", Reasons);
        fields.DecisionIfAny("meeting_decision", MeetingDecision);
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        community.FindProposal(Proposal) is not { } proposal ? ProposalRules.Unknown(Proposal)
        : ProposalRules.IfNotItsChair(community, proposal, by)
            ?? Lifecycle.Refuses(proposal, Move.Return)
            ?? (proposal.OpenRound is { } round ? RoundRules.IfConsensusStands(community, proposal, round, at) : null)
            ?? ConsentRules.IfAlone(community, proposal, by, MeetingDecision, ConsentKind.Return)
            ?? Accept();

    public Community Apply(Community community, Entry entry) =>
        community.WithReleased(community.Proposals[Proposal].Discontinued(Move.Return, community, entry.At).WithoutConsents(ConsentKind.Return), entry).WithUsed(MeetingDecision, entry.Number);
}
