using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>The Chair enters what the Summit decided. Nothing changes before the Secretary-General attests it; until then a corrected entry replaces it.</summary>
public sealed partial class EnterSummitAnswer : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public IEnumerable<Citation> Cited => [Document];

    public void Check(Fields fields)
    {
        fields.Proposal("proposal", Proposal);
        fields.Defined("answer", Answer);
        fields.CitedForMembers("document", Document);
        fields.Date("decided_date", DecidedDate);
        fields.Require((Answer == SummitAnswer.Method) == (Rule is not null), "rule", "Give the rule if the Summit decided how it is decided, and only then.");
        if (Rule is not null)
        {
            Engine.Rule.Check(Rule, fields, "rule");
        }
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        community.FindProposal(Proposal) is not { } proposal ? ProposalRules.Unknown(Proposal)
        : ProposalRules.IfNotItsChair(community, proposal, by)
            ?? (SummitRules.MoveOf(proposal, Answer) is null ? Refuse(Reason.WrongPhase, $"{proposal.Called} is {PhaseWords.Of(proposal.Phase)}: this is no answer to what the Summit was asked.")
                : DecidedDate.ToDate() > community.DateAt(at) ? Invalid("decided_date", "Give the day of the Summit: it is not in the future.")
                : SummitRules.IfRuleDiffers(community, Rule is null ? null : Engine.Rule.From(Rule)) ?? Accept());

    public Community Apply(Community community, Entry entry)
    {
        var proposal = community.Proposals[Proposal];
        return community.With(proposal with
        {
            SummitReferences = proposal.SummitReferences.SetItem(proposal.SummitReferences.Length - 1, proposal.SummitReferences[^1] with
            {
                Answer = Answer,
                Document = Fingerprint.Of(Document.Fingerprint),
                Decided = DecidedDate.ToDate(),
                AnswerEntry = entry.Number,
                AnsweredAt = entry.At,
                Rule = Rule is null ? null : Engine.Rule.From(Rule),
            }),
        });
    }
}
