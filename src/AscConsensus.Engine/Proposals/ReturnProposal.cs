using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>A submitted proposal goes back to its sponsors. On a meeting's decision: the Chair cannot bury a proposal.</summary>
public sealed partial class ReturnProposal : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public IEnumerable<Citation> Cited => [Reasons, MeetingDecision];

    public void Check(Fields fields)
    {
        fields.Proposal("proposal", Proposal);
        fields.Cited("reasons", Reasons);
        fields.Cited("meeting_decision", MeetingDecision);
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        community.FindProposal(Proposal) is not { } proposal ? ProposalRules.Unknown(Proposal)
        : ProposalRules.IfNotItsChair(community, proposal, by)
            ?? (proposal.Phase == Phase.Submitted ? Accept() : Refuse(Reason.WrongPhase, $"{proposal.Called} is {PhaseWords.Of(proposal.Phase)}: only a submitted proposal is returned."));

    public Community Apply(Community community, Entry entry) =>
        community.With(community.Proposals[Proposal].Moved(Move.Return, entry.At));
}
