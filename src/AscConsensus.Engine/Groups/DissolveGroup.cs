using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>A meeting ends the group that a meeting set up; a proposal in its review goes back to consultation.</summary>
public sealed partial class DissolveGroup : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public IEnumerable<Citation> Cited => [Reasons];

    public void Check(Fields fields)
    {
        fields.Group("group", Group);
        fields.CitedForMembers("reasons", Reasons);
        fields.Decision("meeting_decision", MeetingDecision);
    }

    public Judgement Decide(Community community, Actor by, Instant at) => community.ForItsChair(Group, by, _ =>
        MeetingRules.IfNotFor(community, by, MeetingDecision, new(DecisionPurpose.GroupEnd, Subject: Group)) ?? Accept());

    public Community Apply(Community community, Entry entry) =>
        community.WithEnded(community.Groups[Group], GroupState.Dissolved, entry.At).WithUsed(MeetingDecision, entry.Number);
}
