using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>A sponsor or the Chair says how an objection has been met (RFC 7282: concerns are addressed, not counted). It stands until its owner speaks.</summary>
public sealed partial class AddressObjection : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Ministry | OfficeKinds.Body | OfficeKinds.Chair;

    public IEnumerable<Citation> Cited => [Response];

    public void Check(Fields fields)
    {
        fields.Proposal("proposal", Proposal);
        fields.Cited("response", Response);
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        community.FindProposal(Proposal) is not { } proposal ? ProposalRules.Unknown(Proposal)
        : ObjectionRules.IfDecided(proposal)
            ?? (by.Office == community.ChairOf(proposal.Organ) ? null : ProposalRules.IfNotASponsor(community, proposal, by))
            ?? (proposal.FindObjection(ObjectionEntry) is { HasEnded: false, IsUnconfirmed: false } ? Accept() : ObjectionRules.Unknown(proposal, ObjectionEntry));

    public Community Apply(Community community, Entry entry)
    {
        var proposal = community.Proposals[Proposal];
        var objection = proposal.FindObjection(ObjectionEntry)!;
        return community.With(proposal.Changed(objection, objection with
        {
            State = ObjectionState.Addressed,
            Response = Fingerprint.Of(Response.Fingerprint),
            LastAt = entry.At,
        }));
    }
}
