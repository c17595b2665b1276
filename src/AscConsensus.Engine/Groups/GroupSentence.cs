using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>The one sentence of truth of a group: where it stands, on whom it waits, and until when.</summary>
public static class GroupSentence
{
    public static string Of(Community community, Group group, Instant at) => group.State == GroupState.Working
        ? $"{group.Name} has been working on {On(community, group)} since {community.Say(group.SetUpAt)}; awaited: the report of {community.TitleOf(group.Convenor)}, its convenor{Next(group)}. {(at < group.DueAt ? "Due" : "Was due")} {community.Say(group.DueAt)}."
        : Ended(community, group);

    internal static string Ended(Community community, Group group) =>
        $"{group.Name} {(group.State == GroupState.Reported ? "reported finally" : "was dissolved")} on {community.Say(group.EndedAt!.Value)}: its work on {On(community, group)} has ended.";

    private static string On(Community community, Group group) => community.FindProposal(group.Subject)?.Called ?? group.Subject;

    private static string Next(Group group) => group.Milestones.Where(milestone => milestone.ReachedAt is null).MinBy(milestone => milestone.Due) is { } next
        ? $"; next milestone by {next.Due.Say()}: {next.Title}"
        : "";
}
