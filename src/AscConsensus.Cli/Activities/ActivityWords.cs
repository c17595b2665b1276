using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>How the command line speaks of an activity's progress.</summary>
internal static class ActivityWords
{
    public static string Of(ActivityStatus status) => status switch
    {
        ActivityStatus.NotStarted => "not started",
        ActivityStatus.Ongoing => "ongoing",
        ActivityStatus.Suspended => "suspended",
        ActivityStatus.ReportedCompleted => "reported completed",
        ActivityStatus.NotedCompleted => "noted completed",
        ActivityStatus.Discontinued => "discontinued",
        ActivityStatus.Superseded => "superseded",
        _ => "not opened",
    };
}
