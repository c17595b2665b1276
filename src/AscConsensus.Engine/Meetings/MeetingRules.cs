using AscConsensus.V1;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.Engine;

/// <summary>Refusals of acts that rest on a meeting's decision.</summary>
internal static class MeetingRules
{
    public static Judgement Unknown(string name) => Refuse(Reason.UnknownDecision, $"There is no {name}.");

    /// <summary>Refuses unless the meeting decided this very thing, in an organ of which this office is the Chair, over nobody, and nothing rests on it yet.</summary>
    public static Judgement? IfNotFor(Community community, Actor by, string name, MeetingPurpose purpose) =>
        community.MeetingDecisions.Find(name) is not { } decision ? Unknown(name)
        : community.ChairOf(decision.Organ) != by.Office ? Refuse(Reason.DecisionDoesNotFit, $"{name} is of the {community.TitleOf(decision.Organ)}, which {community.NameOf(by.Office)} does not chair.")
        : IfOverAnyone(community, decision)
            ?? (decision.Purpose.Kind == DecisionPurpose.Unspecified ? Refuse(Reason.DecisionDoesNotFit, $"{name} was recorded without a purpose: no act rests on it.")
                : decision.Purpose != purpose ? Refuse(Reason.DecisionDoesNotFit, $"{name} decides on {decision.Purpose.Say(community)}, not on {purpose.Say(community)}.")
                : decision.UsedBy is { } entry ? Refuse(Reason.DecisionDoesNotFit, $"Entry {entry} rests on {name}: each act rests on a decision of its own.")
                : null);

    /// <summary>An organ acts by its meeting's decision, its Chair alone does not; every other office speaks for itself.</summary>
    public static Judgement? IfAlone(Community community, Actor by, string name, MeetingPurpose purpose) => by.Office.Kind != OfficeKinds.Chair
        ? name.Length == 0 ? null : Invalid("meeting_decision", "Leave it empty: only an organ acts by a meeting's decision.")
        : name.Length == 0 ? Invalid("meeting_decision", "Name the decision by which the organ does this.")
        : IfNotFor(community, by, name, purpose);

    /// <summary>Refuses unless the decision may adopt what holds for everyone: of the organ that keeps the Summit's business.</summary>
    public static Judgement? IfNotToAdopt(Community community, Actor by, string name, MeetingPurpose purpose)
    {
        var keeper = community.ChairOf(Organ.Summit).Of;
        return IfNotFor(community, by, name, purpose)
            ?? (keeper != Organ.Summit && community.MeetingDecisions[name].Organ != keeper
                ? Refuse(Reason.DecisionDoesNotFit, $"{name} is of the {community.TitleOf(community.MeetingDecisions[name].Organ)}: rules and policies are adopted in the {community.TitleOf(keeper)}.")
                : null);
    }

    // What is declared is recorded as declared; an act rests only on what every member was there to agree to, and agreed to.
    private static Judgement? IfOverAnyone(Community community, MeetingDecision decision) =>
        decision.Objections.Length > 0 ? Refuse(Reason.DecisionDoesNotFit, $"{decision.Name} was not taken by consensus: {community.NamesOf(decision.Objections.Select(objection => objection.Member))} objected in the room.")
        : !decision.IsUnanimous(community) ? Refuse(Reason.DecisionDoesNotFit, $"{decision.Name} was taken without {community.NamesOf(community.MembershipOn(decision.Held).Except(decision.Seated))}: an act rests on a decision with every member seated.")
        : decision.Contests.Length > 0 ? Refuse(Reason.DecisionDoesNotFit, $"{decision.Name} is contested by {community.NamesOf(decision.Contests.Select(contest => contest.Member))}: an act rests on a decision by consensus.")
        : null;
}
