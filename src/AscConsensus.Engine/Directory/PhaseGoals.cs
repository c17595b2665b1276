using System.Collections.Immutable;
using AscConsensus.V1;

namespace AscConsensus.Engine;

/// <summary>What must hold of goals, whether they are founded or set.</summary>
internal static class PhaseGoals
{
    public static void Check(IReadOnlyCollection<PhaseGoal> goals, Fields fields)
    {
        fields.Require(goals.DistinctBy(goal => goal.Phase).Count() == goals.Count, "goals", "Give at most one goal for each phase.");
        foreach (var goal in goals)
        {
            fields.Defined("goals.phase", goal.Phase);
            fields.Require(goal.AttentionDays > 0, "goals.attention_days", "Give at least one day.");
            fields.Require(goal.LateDays > goal.AttentionDays, "goals.late_days", "Let late come after attention.");
        }
    }

    public static ImmutableDictionary<Phase, Goal> From(IEnumerable<PhaseGoal> goals) =>
        goals.Select(goal => new Goal(goal.Phase, goal.AttentionDays, goal.LateDays)).ToImmutableDictionary(goal => goal.Phase);
}
