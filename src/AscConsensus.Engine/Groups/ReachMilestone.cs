using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>The convenor says that a step is reached.</summary>
public sealed partial class ReachMilestone : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Convenor;

    public void Check(Fields fields)
    {
        fields.Group("group", Group);
        fields.Require(Milestone > 0, "milestone", "Give the number of the milestone, from 1.");
    }

    public Judgement Decide(Community community, Actor by, Instant at) => community.ForItsConvenor(Group, by, group =>
        Milestone > group.Milestones.Length ? Invalid("milestone", $"{Group} has {group.Milestones.Length} {(group.Milestones.Length == 1 ? "milestone" : "milestones")}.")
        : group.Milestones[(int)Milestone - 1].ReachedAt is { } reached ? Refuse(Reason.AlreadyAnswered, $"Milestone {Milestone} of {Group} was reached {community.Say(reached)}.")
        : Accept());

    public Community Apply(Community community, Entry entry)
    {
        var group = community.Groups[Group];
        var index = (int)Milestone - 1;
        return community.With(group with { Milestones = group.Milestones.SetItem(index, group.Milestones[index] with { ReachedAt = entry.At }) });
    }
}
