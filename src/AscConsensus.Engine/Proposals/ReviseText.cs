using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>
/// A sponsor puts new words in place of the present ones: its own, or a group's by citing the same document. Positions on earlier revisions are stale from then on.
/// An organ's Chair does not change its text alone: it is submitted anew on a meeting's decision.
/// </summary>
public sealed partial class ReviseText : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Ministry | OfficeKinds.Body;

    public IEnumerable<Citation> Cited => [Text.Document];

    public void Check(Fields fields)
    {
        fields.Proposal("proposal", Proposal);
        fields.Require(Revision > 0, "revision", "Give the number of the new revision.");
        fields.Fingerprint("replaces", Replaces);
        Text.Check(fields);
    }

    public Judgement Decide(Community community, Actor by, Instant at)
    {
        if (community.FindProposal(Proposal) is not { } proposal)
        {
            return ProposalRules.Unknown(Proposal);
        }

        if (ProposalRules.IfNotASponsor(community, proposal, by) is { } refused)
        {
            return refused;
        }

        return !proposal.IsNegotiable() || proposal.Phase == Phase.Returned ? ProposalRules.NotNegotiable(proposal)
            : Revision != proposal.Text.Number + 1 ? Refuse(Reason.StaleRevision, $"The next revision of {proposal.Called} is {proposal.Text.Number + 1}, not {Revision}.")
            : ProposalRules.IfUnchanged(proposal, proposal.Text, Text) ?? ProposalRules.IfPresent(proposal, Replaces);
    }

    public Community Apply(Community community, Entry entry)
    {
        var proposal = community.Proposals[Proposal];
        return community.With(proposal with { Revisions = proposal.Revisions.Add(Engine.Revision.Of(Text, Revision, entry)) })
            .WithReadBySponsors(proposal, Fingerprint.Of(Text.Document.Fingerprint));
    }
}
