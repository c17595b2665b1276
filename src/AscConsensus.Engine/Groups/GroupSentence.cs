using AscConsensus.V1;

namespace AscConsensus.Engine;

/// <summary>The one sentence of a group: where it stands and on whom it waits.</summary>
public static class GroupSentence
{
    public static string Of(Community community, Group group) => group.State switch
    {
        GroupState.Working => $"The group on {Subject(community, group)} works under {community.TitleOf(group.Convenor)}; its report is awaited by {community.Say(group.DueAt)}{Milestones(group)}.",
        GroupState.Reported => $"The group on {Subject(community, group)} reported finally on {community.Say(group.Reports[^1].At)}.",
        GroupState.Dissolved => $"The group on {Subject(community, group)} was dissolved without a final report.",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group.State, "Not a state of a group."),
    };

    private static string Subject(Community community, Group group) => community.FindProposal(group.Subject)?.Called ?? group.Subject;

    private static string Milestones(Group group)
    {
        var reached = group.Milestones.Count(milestone => milestone.ReachedAt is not null);
        return group.Milestones.Length == 0 ? "" : $"; {reached} of {group.Milestones.Length} milestones reached";
    }
}
