namespace AscConsensus.Engine;

// The community's activities.
public sealed partial record Community
{
    /// <summary>An activity that the adoption of a proposal has opened, by its name such as "activities/idn-2026-3-1".</summary>
    public Activity? FindActivity(string name) =>
        name.StartsWith(Activity.Collection, StringComparison.Ordinal) && Proposals.TryGetValue($"proposals/{name[Activity.Collection.Length..Math.Max(name.LastIndexOf('-'), Activity.Collection.Length)]}", out var proposal)
            ? proposal.Activities.FirstOrDefault(activity => activity.Name == name)
            : null;
}
