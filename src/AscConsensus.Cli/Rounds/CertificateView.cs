using AscConsensus.Engine;
using AscConsensus.V1;
using Decision = AscConsensus.V1.Decision;

namespace AscConsensus.Cli;

/// <summary>A certificate on the screen or on paper: it stands alone, so fingerprints are whole.</summary>
internal sealed partial class CertificateView(Session session, Names names, Certificate certificate)
{
    private readonly Screen screen = session.Screen;

    // What is in force: where confirmations were awaited, what was concluded from them.
    private readonly Decision decision = certificate.Round.Conclusion ?? certificate.Round.Decision;

    public async Task Show(CancellationToken ct)
    {
        screen.Line("CERTIFICATE OF A DECISION");
        screen.Line(certificate.Community);
        screen.Line();
        screen.Paragraph(certificate.Title);
        screen.Paragraph(certificate.Sentence);
        screen.Line();
        ShowFacts(await RoundView.Finality(session.Client, certificate.Round, ct));
        await ShowText(ct);
        Heading("Positions");
        RoundView.ShowPositions(screen, names, certificate.Round);
        await ShowStatements(ct);
        await ShowMeeting(ct);
        ShowLedger();
        ShowRule();
        ShowCorrections();
    }

    private void ShowFacts(string finality)
    {
        var round = certificate.Round;
        screen.Facts(
        [
            ("Symbol", certificate.Symbol),
            ("Proposal", certificate.Proposal),
            ("Organ", names.Title(round.Organ)),
            ("Sponsors", names.Titles(certificate.Sponsors)),
            ("Round", $"{RoundName.Short(round.Round_)}, {RoundWords.Of(round.Procedure)}, opened {names.Say(round.OpenedTime)}"),
            ("Question", round.Question),
            ("Without consensus", round.DefaultOutcome),
            ("Due", names.Say(round.DueTime)),
            ("Closed", round.Conclusion is null ? "" : Declared(round.Decision) + Announced(round.Decision)),
            ("Declared", Declared(decision)),
            ("Standing", decision.Standing),
            ("Grade", Grade(decision)),
            ("Record", finality),
            ("In effect from", names.Say(decision.EffectiveTime)),
            ("Announced", names.Say(decision.AnnouncedTime)),
            ("Positions counted", decision.PositionEntries.Count > 0 ? $"entries {string.Join(", ", decision.PositionEntries)}" : ""),
            .. decision.Concurrences.Select(asked => ("Concurrence", $"{names.Title(asked.Organ)}: {Concurred(asked)}, asked on revision {asked.Revision}")),
            ("Text", $"revision {round.Revision}, fingerprint {Fingerprint.Of(certificate.Text.Fingerprint)}"),
        ]);
    }

    private string Declared(Decision declared) => $"{RoundWords.Of(declared.Outcome)}, {names.Say(declared.EntryTime)}, entry {declared.Entry}";

    private string Announced(Decision declared) => declared.AnnouncedTime is { } announced ? $", announced {names.Say(announced)}" : "";

    private static string Grade(Decision decision) => decision.Grade switch
    {
        DecisionGrade.Declared => $"declared at the meeting (decision {Numbered.Short(decision.MeetingDecision)}), not derived from positions",
        _ => "derived from the positions on record",
    };

    private static string Concurred(V1.ConcurrenceAsked asked) => asked.Concurrence == Concurrence.Unspecified ? "not given by the closing" : Choice.Say(asked.Concurrence);

    private async Task ShowText(CancellationToken ct)
    {
        Heading("The text");
        var document = await ReadableDocument.Read(session.Client, certificate.Text.Fingerprint, ct);
        if (document is null || !CanonicalText.TryParse(document.Content.Span, out var text))
        {
            screen.Line(ReadableDocument.NotForThisOffice);
            return;
        }

        screen.Paragraph(text.Title, "  ");
        foreach (var clause in text.Clauses)
        {
            screen.Line();
            screen.Line($"  {clause.Id}");
            screen.Paragraph(clause.Wording, "    ");
        }
    }

    private void Heading(string words)
    {
        screen.Line();
        screen.Line(words);
        screen.Line(new string('-', words.Length));
    }

    private async Task Words(Citation cited, CancellationToken ct) =>
        screen.Paragraph(await ReadableDocument.WordsOf(session.Client, cited.Fingerprint, ct), "  ");
}
