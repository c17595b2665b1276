using AscConsensus.V1;
using Stateless;
using Stateless.Graph;

namespace AscConsensus.Engine;

/// <summary>The map of an activity's legal moves. Implementation is a second machine: it never touches a consensus.</summary>
public static class Implementation
{
    /// <summary>The picture in docs/lifecycle.md.</summary>
    public static string ToMermaid() => MermaidGraph.Format(Configure().GetInfo(), null);

    private static StateMachine<ActivityStatus, string> Configure()
    {
        var machine = new StateMachine<ActivityStatus, string>(ActivityStatus.NotStarted);
        machine.Configure(ActivityStatus.NotStarted)
            .Permit("start", ActivityStatus.Ongoing).Permit("discontinue", ActivityStatus.Discontinued).Permit("supersede", ActivityStatus.Superseded);
        machine.Configure(ActivityStatus.Ongoing)
            .Permit("suspend", ActivityStatus.Suspended).Permit("report complete", ActivityStatus.ReportedCompleted)
            .Permit("discontinue", ActivityStatus.Discontinued).Permit("supersede", ActivityStatus.Superseded);
        machine.Configure(ActivityStatus.Suspended)
            .Permit("resume", ActivityStatus.Ongoing).Permit("discontinue", ActivityStatus.Discontinued).Permit("supersede", ActivityStatus.Superseded);
        machine.Configure(ActivityStatus.ReportedCompleted)
            .Permit("note complete", ActivityStatus.NotedCompleted).Permit("resume", ActivityStatus.Ongoing);
        return machine;
    }
}
