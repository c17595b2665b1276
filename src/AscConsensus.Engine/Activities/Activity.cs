using System.Collections.Immutable;
using AscConsensus.V1;

namespace AscConsensus.Engine;

/// <summary>What is carried out once a proposal is adopted.</summary>
/// <param name="Name">Such as "activities/idn-2026-3-1"; null while it is only planned.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Leads">Members that lead it.</param>
/// <param name="Status">Unspecified while it is only planned.</param>
public sealed record Activity(string? Name, string Title, ImmutableArray<string> Leads, ActivityStatus Status)
{
    public const string Collection = "activities/";

    public static Activity Planned(PlannedActivity activity) => new(null, activity.Title, [.. activity.Leads], ActivityStatus.Unspecified);

    public Activity OpenedBy(Proposal proposal, int number) => this with
    {
        Name = $"{Collection}{proposal.Name["proposals/".Length..]}-{number}",
        Status = ActivityStatus.NotStarted,
    };
}
