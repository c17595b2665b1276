using AscConsensus.V1;

namespace AscConsensus.Engine;

/// <summary>What is awaited of a group's convenor: the report, and each milestone not reached.</summary>
internal static class PendingInGroups
{
    public static void AddGroup(this PendingCollection items, Proposal? proposal, Group group)
    {
        if (group.State != GroupState.Working)
        {
            return;
        }

        var convenor = Office.ConvenorOf(group.Name);
        var title = proposal?.Text.Title ?? group.Title;
        items.Add(proposal, group.Name, title, group.Reminders, convenor, PendingKind.Report, items.Until(group.DueAt), group.SetUpAt, group.DueAt);
        for (var i = 0; i < group.Milestones.Length; i++)
        {
            if (group.Milestones[i] is { ReachedAt: null } milestone)
            {
                var due = items.StartOf(milestone.Due.PlusDays(1));
                items.Add(proposal, group.MilestoneName(i + 1), title, group.Reminders, convenor, PendingKind.Milestone, items.Until(due), group.SetUpAt, due);
            }
        }
    }
}
