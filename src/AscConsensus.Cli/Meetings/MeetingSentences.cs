using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The acts on decisions taken in the room, in words.</summary>
internal static class MeetingSentences
{
    public static ActSentences AddMeetings(this ActSentences all) => all
        .Of<RecordMeetingDecision>((act, names) =>
            $"recorded decision {Numbered.Short(act.Decision)} of the {names.Title(act.Organ)}, taken in the room on {act.HeldDate.ToDate().Say()}, \"{act.Question}\"{Voiced(act, names)}{Closed(act)}{Permitted(act, names)}")
        .Of<ContestDecision>((act, _) => $"contested decision {Numbered.Short(act.Decision)}");

    private static string Voiced(RecordMeetingDecision act, Names names) =>
        act.Objections.Count > 0 ? $"; objected in the room: {names.Titles(act.Objections.Select(voiced => voiced.Member))}" : "";

    private static string Permitted(RecordMeetingDecision act, Names names) =>
        act.Purpose == DecisionPurpose.Unspecified ? "" : $"; it permits {names.Say(new MeetingPurpose(act.Purpose, act.Proposal, act.Subject))}";

    private static string Closed(RecordMeetingDecision act) => act.Round.Length > 0 ? $"; it closed {RoundSentences.Number(act.Round)}: {RoundWords.Of(act.Outcome)}" : "";
}
