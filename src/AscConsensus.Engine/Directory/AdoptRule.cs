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

    public Judgement Decide(Community community, Actor by, Instant at)
    {
        if (MeetingRules.IfNotOf(community, by, MeetingDecision) is { } refused)
        {
            return refused;
        }

        var decision = community.MeetingDecisions[MeetingDecision];
        var keeper = community.ChairOf(Organ.Summit).Of;
        return decision.Proposal is { } proposal ? Refuse(Reason.DecisionDoesNotFit, $"{MeetingDecision} is on {community.Proposals[proposal].Called}: a rule is adopted on a decision of its own.")
            : keeper != Organ.Summit && decision.Organ != keeper ? Refuse(Reason.DecisionDoesNotFit, $"{MeetingDecision} is of the {community.TitleOf(decision.Organ)}: rules are adopted in the {community.TitleOf(keeper)}.")
            : community.Rules.ContainsKey((Rule.Rule_, Rule.Version)) ? Refuse(Reason.AlreadyExists, $"{Rule.Rule_} version {Rule.Version} is adopted already.")
            : decision.Rule is var (name, version) ? Refuse(Reason.DecisionDoesNotFit, $"{name} version {version} was adopted on {MeetingDecision}: each rule is adopted on a decision of its own.")
            : Accept();
    }

    public Community Apply(Community community, Entry entry) => community with
    {
        Rules = community.Rules.Add((Rule.Rule_, Rule.Version), Engine.Rule.From(Rule)),
        MeetingDecisions = community.MeetingDecisions.With(community.MeetingDecisions[MeetingDecision] with { Rule = (Rule.Rule_, Rule.Version) }),
    };
}
