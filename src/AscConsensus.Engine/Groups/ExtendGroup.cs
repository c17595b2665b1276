using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>The Chair gives a group more time, with the reasons. Also after the date: a late report is still wanted.</summary>
public sealed partial class ExtendGroup : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public IEnumerable<Citation> Cited => [Reasons];

    public void Check(Fields fields)
    {
        fields.Group("group", Group);
        fields.Time("old_due_time", OldDueTime);
        fields.Time("new_due_time", NewDueTime);
        fields.CitedForMembers("reasons", Reasons);
    }

    public Judgement Decide(Community community, Actor by, Instant at) => community.ForItsChair(Group, by, group =>
    {
        var due = NewDueTime.ToInstant();
        return OldDueTime.ToInstant() != group.DueAt ? Refuse(Reason.MovedMeanwhile, $"The report of {Group} is due {community.Say(group.DueAt)}, not {community.Say(OldDueTime.ToInstant())}.")
            : due <= group.DueAt ? Refuse(Reason.DueDateNotLawful, $"The report of {Group} is due {community.Say(group.DueAt)}: a due date moves only forward.")
            : due <= at ? Refuse(Reason.DueDateNotLawful, $"A report cannot be due {community.Say(due)}: that has passed.")
            : Accept();
    });

    public Community Apply(Community community, Entry entry) => community.With(community.Groups[Group] with { DueAt = NewDueTime.ToInstant() });
}
