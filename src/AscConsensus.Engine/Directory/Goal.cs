using AscConsensus.V1;

namespace AscConsensus.Engine;

/// <summary>How long a phase should take at most, in days. A goal forces nothing.</summary>
public sealed record Goal(Phase Phase, uint AttentionDays, uint LateDays)
{
    public GoalState StateAfter(int days) =>
        days >= LateDays ? GoalState.Late : days >= AttentionDays ? GoalState.Attention : GoalState.InTime;
}
