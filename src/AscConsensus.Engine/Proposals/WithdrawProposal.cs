using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>
/// A sponsor leaves, and its consents as a sponsor with it; when the last has left, the proposal is withdrawn, always visible, and an open round is discontinued.
/// Not once a silence has been kept: it took effect at its cut-off, recorded or not.
/// </summary>
public sealed partial class WithdrawProposal : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Ministry | OfficeKinds.Body | OfficeKinds.Chair;

    public void Check(Fields fields)
    {
        fields.Proposal("proposal", Proposal);
        fields.DecisionIfAny("meeting_decision", MeetingDecision);
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        community.FindProposal(Proposal) is not { } proposal ? ProposalRules.Unknown(Proposal)
        : Lifecycle.Refuses(proposal, Move.Withdraw)
            ?? ProposalRules.IfNotASponsor(community, proposal, by)
            ?? (proposal is { Sponsors.Length: 1, OpenRound: { IsSilence: true } silence } && at >= silence.LastDueAt(community, at) ? RoundRules.IfConsensusStands(community, proposal, silence, at) : null)
            ?? MeetingRules.IfAlone(community, by, MeetingDecision, new(DecisionPurpose.Withdrawal, Proposal))
            ?? Accept();

    public Community Apply(Community community, Entry entry)
    {
        var proposal = community.Proposals[Proposal];
        return (proposal.Sponsors.Length > 1
            ? community.With(proposal with { Sponsors = proposal.Sponsors.Remove(entry.By.Member), Consents = proposal.Consents.RemoveAll(consent => consent.Office == entry.By.Office && !ConsentRules.IsOfMembers(consent.To.Kind)) })
            : community.WithReleased(proposal.Discontinued(Move.Withdraw, community, entry.At), entry)).WithUsed(MeetingDecision, entry.Number);
    }
}
