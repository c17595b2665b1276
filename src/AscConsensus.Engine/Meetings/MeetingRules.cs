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

    /// <summary>Refuses unless the decision may adopt what holds for everyone: of the organ that keeps the Summit's business, on nothing else, and not used yet.</summary>
    public static Judgement? IfNotToAdoptOn(Community community, Actor by, string name)
    {
        if (IfNotOf(community, by, name) is { } refused)
        {
            return refused;
        }

        var decision = community.MeetingDecisions[name];
        var keeper = community.ChairOf(Organ.Summit).Of;
        return decision.Proposal is { } proposal ? Refuse(Reason.DecisionDoesNotFit, $"{name} is on {community.Proposals[proposal].Called}: rules and policies are adopted on decisions of their own.")
            : keeper != Organ.Summit && decision.Organ != keeper ? Refuse(Reason.DecisionDoesNotFit, $"{name} is of the {community.TitleOf(decision.Organ)}: rules and policies are adopted in the {community.TitleOf(keeper)}.")
            : decision.Adopted is { } adopted ? Refuse(Reason.DecisionDoesNotFit, $"{adopted} was adopted on {name}: each rule and policy is adopted on a decision of its own.")
            : null;
    }

    // What is declared is recorded as declared; an act rests only on what every member was there to agree to, and agreed to.
    private static Judgement? IfOverAnyone(Community community, MeetingDecision decision) =>
        decision.Objections.Length > 0 ? Refuse(Reason.DecisionDoesNotFit, $"{decision.Name} was not taken by consensus: {community.NamesOf(decision.Objections.Select(objection => objection.Member))} objected in the room.")
        : !decision.IsUnanimous(community) ? Refuse(Reason.DecisionDoesNotFit, $"{decision.Name} was taken without {community.NamesOf(community.MembershipOn(decision.Held).Except(decision.Seated))}: an act rests on a decision with every member seated.")
        : decision.Contests.Length > 0 ? Refuse(Reason.DecisionDoesNotFit, $"{decision.Name} is contested by {community.NamesOf(decision.Contests.Select(contest => contest.Member))}: an act rests on a decision by consensus.")
        : null;
}
