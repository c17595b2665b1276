using AscConsensus.Engine;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Client;

/// <summary>Reads each decision from the state after it: with the standing that the engine derived again at that entry, and that permitted the outcome.</summary>
internal sealed class DecisionReading
{
    private readonly List<Read> all = [];

    public IReadOnlyList<Read> All => all;

    public void Take(IAct act, ulong entry, Instant at, Engine.Community after)
    {
        foreach (var name in RoundsClosedBy(act))
        {
            var (proposal, round) = after.FindRound(name)!.Value;
            var declared = round.Declared!;
            all.Add(new(entry, at, name, declared.Outcome, declared.Grade, declared.Standing.Sentence, DecisionSentence.Of(after, proposal, round)));
        }

        if (act is RecordMeetingDecision { Round.Length: 0 } meeting)
        {
            all.Add(new(entry, at, meeting.Decision, Outcome.Unspecified, DecisionGrade.Declared, "", MeetingSentence.Of(after, after.MeetingDecisions[meeting.Decision])));
        }
    }

    /// <summary>The rounds that an act decides.</summary>
    public static IEnumerable<string> RoundsClosedBy(IAct act) => act switch
    {
        CloseRound close => [close.Round],
        ConcludeConfirmation conclude => [conclude.Round],
        ClosePackage close => close.Items.Select(item => item.Round),
        RecordMeetingDecision { Round.Length: > 0 } meeting => [meeting.Round],
        _ => [],
    };

    internal sealed record Read(ulong Entry, Instant At, string Subject, Outcome Outcome, DecisionGrade Grade, string Standing, string Sentence);
}
