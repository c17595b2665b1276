using AscConsensus.V1;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.Engine;

/// <summary>What else may refuse a submission.</summary>
internal static class SubmissionRules
{
    /// <summary>What nobody could admit or return would lie there for ever.</summary>
    public static Judgement? IfNobodyChairs(Community community, string organ, Instant at)
    {
        var chair = community.ChairOf(organ);
        return community.Terms.Any(term => term.Organ == chair.Of && term.Until >= community.DateAt(at)) ? null
            : Refuse(Reason.NoChair, $"Nobody holds the chair of the {community.TitleOf(chair.Of)} on {community.DateAt(at).Say()} or later: the Secretary-General enters a term first.");
    }

    /// <summary>An organ submits by its meeting's decision; its Chair alone does not.</summary>
    public static Judgement? IfAlone(Community community, Actor by, string meetingDecision) => by.Office.Kind != OfficeKinds.Chair
        ? meetingDecision.Length == 0 ? null : Invalid("meeting_decision", "Leave it empty: only an organ submits on a meeting's decision.")
        : meetingDecision.Length == 0 ? Invalid("meeting_decision", "Name the decision by which the organ submits.")
        : MeetingRules.IfNotOf(community, by, meetingDecision);
}
