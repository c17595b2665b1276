using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>
/// "Where consensus cannot be achieved, the ASEAN Summit may decide how a specific decision can be made" (Charter, Article 20(2)): only what in the end could not be agreed
/// as it is, by itself.
/// </summary>
public sealed partial class ReferToSummit : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public IEnumerable<Citation> Cited => [Dossier];

    public void Check(Fields fields)
    {
        fields.Proposal("proposal", Proposal);
        fields.CitedForMembers("dossier", Dossier);
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        community.FindProposal(Proposal) is not { } proposal ? ProposalRules.Unknown(Proposal)
        : ProposalRules.IfNotItsChair(community, proposal, by)
            ?? Lifecycle.Refuses(proposal, Move.ReferToSummit)
            ?? (proposal.Package is { } package ? Refuse(Reason.InAPackage, $"{proposal.Called} is in {package}: untie the package first, or what is asked of the Summit is less than what the members were asked.") : null)
            ?? SummitRules.IfConsensusHasNotFailed(proposal)
            ?? Accept();

    public Community Apply(Community community, Entry entry)
    {
        var referred = community.Proposals[Proposal].Moved(Move.ReferToSummit, entry.At);
        return community.WithReleased(referred with { SummitReferences = referred.SummitReferences.Add(new SummitReference(Fingerprint.Of(Dossier.Fingerprint), entry.At)) }, entry);
    }
}
