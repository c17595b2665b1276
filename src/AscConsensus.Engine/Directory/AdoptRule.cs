using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>
/// The community adopts a rule by consensus: every member was seated, none objected, and none contests the record,
/// in the organ that keeps the Summit's business. How it decides is decided by all (Charter, Article 20(1)).
/// </summary>
public sealed partial class AdoptRule : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public void Check(Fields fields)
    {
        fields.Require(Rule is not null, "rule", "Give the rule.");
        if (Rule is not null)
        {
            Engine.Rule.Check(Rule, fields, "rule");
        }

        fields.Decision("meeting_decision", MeetingDecision);
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        MeetingRules.IfNotToAdopt(community, by, MeetingDecision, new(DecisionPurpose.Rule, Subject: Rule.Rule_))
        ?? (community.Rules.ContainsKey((Rule.Rule_, Rule.Version)) ? Refuse(Reason.AlreadyExists, $"{Rule.Rule_} version {Rule.Version} is there already: give it the next version.") : Accept());

    public Community Apply(Community community, Entry entry) =>
        (community with { Rules = community.Rules.Add((Rule.Rule_, Rule.Version), Engine.Rule.From(Rule)) }).WithUsed(MeetingDecision, entry.Number);
}
