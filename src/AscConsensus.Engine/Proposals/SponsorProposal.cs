using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>A member, or a ministerial body, joins the sponsors by its own act and with the others' consent: nobody is made a sponsor by another, nor makes itself one.</summary>
public sealed partial class SponsorProposal : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Ministry | OfficeKinds.Body;

    public void Check(Fields fields)
    {
        fields.Proposal("proposal", Proposal);
        fields.Fingerprint("text_fingerprint", TextFingerprint);
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        community.FindProposal(Proposal) is not { } proposal ? ProposalRules.Unknown(Proposal)
        : !proposal.IsNegotiable() ? ProposalRules.NotNegotiable(proposal)
        : proposal.Sponsors.Contains(by.Member) ? Refuse(Reason.AlreadyExists, $"{community.NameOf(by.Office)} is a sponsor of {proposal.Called} already.")
        : !community.Documents[proposal.Text.Text].MayBeReadBy(by.Office) ? Refuse(Reason.DocumentMissing, $"{community.NameOf(by.Office)} may not read the text of {proposal.Called}: it is asked for its view before it joins.")
        : ConsentRules.IfNotToJoin(community, proposal, by) ?? ProposalRules.IfPresent(proposal, TextFingerprint);

    public Community Apply(Community community, Entry entry)
    {
        var proposal = community.Proposals[Proposal];
        return community.With(proposal.WithoutConsents(new ConsentTo(ConsentKind.Joining, entry.By.Member)) with { Sponsors = proposal.Sponsors.Add(entry.By.Member) });
    }
}
