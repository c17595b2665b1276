using AscConsensus.Engine;

namespace AscConsensus.Coordinator.Meetings;

/// <summary>A decision taken in the room as readers see it: always with who contests it.</summary>
internal static class MeetingDecisionView
{
    public static V1.MeetingDecision Of(Reading reading, Engine.MeetingDecision decision) => new()
    {
        Decision = decision.Name,
        Organ = decision.Organ,
        HeldDate = decision.Held.ToText(),
        Question = decision.Question,
        Text = reading.Cite(decision.Text),
        Seated = { reading.Alphabetical(decision.Seated) },
        Absent = { reading.Alphabetical(decision.Absent) },
        Objections = { reading.Alphabetical(decision.Objections, voiced => voiced.Member).Select(voiced => Of(reading, voiced)) },
        Proposal = decision.Proposal ?? "",
        Round = decision.Round ?? "",
        Outcome = decision.Outcome,
        Entry = decision.Entry,
        EntryTime = decision.At.ToTimestamp(),
        Contests = { reading.Alphabetical(decision.Contests, contest => contest.Member).Select(contest => Of(reading, contest)) },
        Sentence = MeetingSentence.Of(reading.Community, decision),
        Purpose = decision.Purpose.Kind,
        Subject = decision.Purpose.Subject,
        UsedByEntry = decision.UsedBy ?? 0,
    };

    private static V1.VoicedObjection Of(Reading reading, VoicedInTheRoom voiced) => new() { Member = voiced.Member, Statement = reading.CiteIfAny(voiced.Statement) };

    private static V1.Contest Of(Reading reading, Engine.Contest contest) => new()
    {
        Member = contest.Member,
        Statement = reading.Cite(contest.Statement),
        Entry = contest.Entry,
        EntryTime = contest.At.ToTimestamp(),
    };
}
