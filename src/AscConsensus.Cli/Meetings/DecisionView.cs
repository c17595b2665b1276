using AscConsensus.Engine;
using AscConsensus.V1;
using MeetingDecision = AscConsensus.V1.MeetingDecision;

namespace AscConsensus.Cli;

/// <summary>A decision taken in the room, on the screen.</summary>
internal static class DecisionView
{
    public static async Task Show(Session session, Names names, MeetingDecision decision, CancellationToken ct)
    {
        var screen = session.Screen;
        screen.Paragraph($"Decision {Numbered.Short(decision.Decision)}: {decision.Question}");
        screen.Paragraph(decision.Sentence);
        screen.Line();
        screen.Facts(
            ("Organ", names.Title(decision.Organ)),
            ("Held", decision.HeldDate.ToDate().Say()),
            ("On", decision.Round.Length > 0 ? RoundName.Short(decision.Round) : decision.Proposal.Length > 0 ? ProposalName.Short(decision.Proposal) : ""),
            ("Outcome", decision.Round.Length > 0 ? RoundWords.Of(decision.Outcome) : ""),
            ("Permits", Permitted(decision, names)),
            ("Seated", names.Titles(decision.Seated)),
            ("Not seated", names.Titles(decision.Absent)),
            ("Used", decision.UsedByEntry > 0 ? $"by entry {decision.UsedByEntry}" : ""),
            ("Recorded", $"{names.Say(decision.EntryTime)}, entry {decision.Entry}"));
        screen.Line();
        screen.Line("The decision's words");
        screen.Paragraph(await ReadableDocument.WordsOf(session.Client, decision.Text.Fingerprint, ct), "  ");
        foreach (var voiced in decision.Objections.OrderBy(voiced => names.Title(voiced.Member), StringComparer.Ordinal))
        {
            screen.Line();
            screen.Line($"{names.Title(voiced.Member)} objected in the room{(voiced.Statement is null ? "." : ":")}");
            if (voiced.Statement is { } said)
            {
                screen.Paragraph(await ReadableDocument.WordsOf(session.Client, said.Fingerprint, ct), "  ");
            }
        }

        foreach (var contest in decision.Contests)
        {
            screen.Line();
            screen.Line($"{names.Title(contest.Member)} contests it, {names.Say(contest.EntryTime)}:");
            screen.Paragraph(await ReadableDocument.WordsOf(session.Client, contest.Statement.Fingerprint, ct), "  ");
        }
    }

    private static string Permitted(MeetingDecision decision, Names names) => decision.Purpose == DecisionPurpose.Unspecified ? "" : names.Say(new MeetingPurpose(
        decision.Purpose,
        decision.Purpose == DecisionPurpose.GroupEnd ? "" : decision.Proposal,
        decision.Subject));
}
