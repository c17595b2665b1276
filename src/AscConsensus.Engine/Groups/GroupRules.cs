using AscConsensus.V1;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.Engine;

/// <summary>Refusals that several acts on a group share.</summary>
internal static class GroupRules
{
    /// <summary>Decides on a group for its convenor; the key of a convenor whose group has ended is refused before.</summary>
    public static Judgement ForItsConvenor(this Community community, string name, Actor by, Func<Group, Judgement> decide) =>
        community.Groups.Find(name) is not { } group ? Unknown(name)
        : by.Office != Office.ConvenorOf(name) ? Refuse(Reason.WrongOffice, $"{name} is convened by {community.TitleOf(group.Convenor)}; {community.NameOf(by.Office)} may not act for it.")
        : decide(group);

    /// <summary>Decides on a group that has not ended, for the Chair of the organ that set it up.</summary>
    public static Judgement ForItsChair(this Community community, string name, Actor by, Func<Group, Judgement> decide) =>
        community.Groups.Find(name) is not { } group ? Unknown(name)
        : by.Office != community.ChairOf(group.Organ) ? Refuse(Reason.WrongOffice, $"{name} is of the {community.TitleOf(group.Organ)}; {community.NameOf(by.Office)} may not act on it.")
        : group.State != GroupState.Working ? Ended(community, group)
        : decide(group);

    public static Judgement Ended(Community community, Group group) => Refuse(Reason.GroupEnded, GroupSentence.Ended(community, group));

    private static Judgement Unknown(string name) => Refuse(Reason.UnknownGroup, $"There is no {name}.");
}
