using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>The Secretary-General attests that the answer entered is the Summit's: it takes effect.</summary>
public sealed partial class AttestSummitAnswer : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.SecretaryGeneral;

    public void Check(Fields fields) => fields.Proposal("proposal", Proposal);

    public Judgement Decide(Community community, Actor by, Instant at) =>
        community.FindProposal(Proposal) is not { } proposal ? ProposalRules.Unknown(Proposal)
        : proposal.SummitReferences.LastOrDefault() is not { AttestedAt: null, AnswerEntry: { } entered } reference || SummitRules.MoveOf(proposal, reference.Answer) is null
            ? Refuse(Reason.NothingToAttest, $"No answer of the Summit on {proposal.Called} awaits attestation.")
        : entered != AnswerEntry ? Refuse(Reason.NothingToAttest, $"The answer entered on {proposal.Called} is entry {entered}, not {AnswerEntry}.")
        : SummitRules.IfRuleDiffers(community, reference.Rule) ?? Accept();

    public Community Apply(Community community, Entry entry)
    {
        var proposal = community.Proposals[Proposal];
        var reference = proposal.SummitReferences[^1] with { AttestedAt = entry.At };
        var moved = proposal.Moved(SummitRules.MoveOf(proposal, reference.Answer)!.Value, entry.At) with
        {
            SummitReferences = proposal.SummitReferences.SetItem(proposal.SummitReferences.Length - 1, reference),
        };
        return reference switch
        {
            { Answer: SummitAnswer.Adopted } => community.With(moved.Adopted()),

            // This proposal is decided under it alone, and unless the community has adopted it nothing else is.
            { Rule: { } rule } => community.With(moved with { RequiredRule = (rule.Name, rule.Version) }).With(rule with { IsOfTheSummit = true }),
            _ => community.With(moved),
        };
    }
}
