using AscConsensus.V1;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.Engine;

/// <summary>Refusals of acts that rest on a meeting's decision.</summary>
internal static class MeetingRules
{
    public static Judgement Unknown(string name) => Refuse(Reason.UnknownDecision, $"There is no {name}.");

    /// <summary>Refuses unless the decision is of the proposal's organ, or one below it, and on this proposal.</summary>
    public static Judgement? IfNotOn(Community community, Proposal proposal, string name) =>
        community.MeetingDecisions.Find(name) is not { } decision ? Unknown(name)
        : decision.Proposal != proposal.Name ? Refuse(Reason.DecisionDoesNotFit, $"{name} is not on {proposal.Called}.")
        : community.ChairOf(decision.Organ) != community.ChairOf(proposal.Organ) ? Refuse(Reason.DecisionDoesNotFit, $"{name} is of the {community.TitleOf(decision.Organ)}; {proposal.Called} is before the {community.TitleOf(proposal.Organ)}.")
        : decision.Objections.Length > 0 ? Refuse(Reason.DecisionDoesNotFit, $"{name} was not taken by consensus: {community.NamesOf(decision.Objections.Select(objection => objection.Member))} objected in the room.")
        : null;

    /// <summary>Refuses unless the decision is of an organ that this office chairs.</summary>
    public static Judgement? IfNotOf(Community community, Actor by, string name) =>
        community.MeetingDecisions.Find(name) is not { } decision ? Unknown(name)
        : community.ChairOf(decision.Organ) != by.Office ? Refuse(Reason.DecisionDoesNotFit, $"{name} is of the {community.TitleOf(decision.Organ)}, which {community.NameOf(by.Office)} does not chair.")
        : decision.Objections.Length > 0 ? Refuse(Reason.DecisionDoesNotFit, $"{name} was not taken by consensus: {community.NamesOf(decision.Objections.Select(objection => objection.Member))} objected in the room.")
        : null;
}
