using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>What was set aside comes back to consultation, with its text, objections and history as they were.</summary>
public sealed partial class ReviveProposal : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public void Check(Fields fields) => fields.Proposal("proposal", Proposal);

    public Judgement Decide(Community community, Actor by, Instant at) =>
        community.FindProposal(Proposal) is not { } proposal ? ProposalRules.Unknown(Proposal)
        : ProposalRules.IfNotItsChair(community, proposal, by) ?? Lifecycle.Refuses(proposal, Move.Revive) ?? Accept();

    public Community Apply(Community community, Entry entry) =>
        community.With(community.Proposals[Proposal].Moved(Move.Revive, entry.At) with { ReturnDate = null });
}
