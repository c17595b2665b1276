using AscConsensus.V1;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.Engine;

/// <summary>Refusals of acts that rest on a meeting's decision.</summary>
internal static class MeetingRules
{
    public static Judgement Unknown(string name) => Refuse(Reason.UnknownDecision, $"There is no {name}.");

    /// <summary>Refuses unless the decision is on this proposal, of an organ whose business its Chair keeps, and passed over nobody.</summary>
    public static Judgement? IfNotOn(Community community, Proposal proposal, string name) =>
        community.MeetingDecisions.Find(name) is not { } decision ? Unknown(name)
        : decision.Proposal != proposal.Name ? Refuse(Reason.DecisionDoesNotFit, $"{name} is not on {proposal.Called}.")
        : community.ChairOf(decision.Organ) != community.ChairOf(proposal.Organ) ? Refuse(Reason.DecisionDoesNotFit, $"{name} is of the {community.TitleOf(decision.Organ)}; {proposal.Called} is before the {community.TitleOf(proposal.Organ)}.")
        : IfOverAnyone(community, decision);

    /// <summary>Refuses unless the decision is of an organ that this office chairs, and passed over nobody.</summary>
    public static Judgement? IfNotOf(Community community, Actor by, string name) =>
        community.MeetingDecisions.Find(name) is not { } decision ? Unknown(name)
        : community.ChairOf(decision.Organ) != by.Office ? Refuse(Reason.DecisionDoesNotFit, $"{name} is of the {community.TitleOf(decision.Organ)}, which {community.NameOf(by.Office)} does not chair.")
        : IfOverAnyone(community, decision);

    // What is declared is recorded as declared; an act rests only on what every member was there to agree to, and agreed to.
    private static Judgement? IfOverAnyone(Community community, MeetingDecision decision) =>
        decision.Objections.Length > 0 ? Refuse(Reason.DecisionDoesNotFit, $"{decision.Name} was not taken by consensus: {community.NamesOf(decision.Objections.Select(objection => objection.Member))} objected in the room.")
        : !decision.IsUnanimous(community) ? Refuse(Reason.DecisionDoesNotFit, $"{decision.Name} was taken without {community.NamesOf(community.MembershipOn(decision.Held).Except(decision.Seated))}: an act rests on a decision with every member seated.")
        : decision.Contests.Length > 0 ? Refuse(Reason.DecisionDoesNotFit, $"{decision.Name} is contested by {community.NamesOf(decision.Contests.Select(contest => contest.Member))}: an act rests on a decision by consensus.")
        : null;
}
