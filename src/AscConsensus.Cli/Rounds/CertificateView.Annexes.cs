using AscConsensus.V1;

namespace AscConsensus.Cli;

// What is annexed to a decision, and what speaks against it.
internal sealed partial class CertificateView
{
    private async Task ShowStatements(CancellationToken ct)
    {
        var round = certificate.Round;
        var annexes = decision.Annexes;
        if (annexes.Count + round.Statements.Count > 0 || round.Decision.SummingUp is not null)
        {
            Heading("Statements");
        }

        if (round.Decision.SummingUp is { } summingUp)
        {
            screen.Line("The Chair's summing-up:");
            await Words(summingUp, ct);
        }

        foreach (var annex in annexes.OrderBy(annex => names.Title(annex.Member), StringComparer.Ordinal))
        {
            screen.Line($"{names.Title(annex.Member)}, with its position:");
            await Words(annex.Statement, ct);
        }

        foreach (var lodged in round.Statements)
        {
            screen.Paragraph($"{names.Title(lodged.Member)}, {Choice.Say(lodged.Kind)}, lodged {names.Say(lodged.EntryTime)}, entry {lodged.Entry}:");
            await Words(lodged.Statement, ct);
        }
    }

    private async Task ShowMeeting(CancellationToken ct)
    {
        if (certificate.MeetingDecision is not { } declared)
        {
            return;
        }

        Heading("The meeting");
        await DecisionView.Show(session, names, declared, ct);
    }

    private void ShowLedger()
    {
        Heading("Objections, requests for time and notes");
        screen.Table(
            ["Member", "What", "On", "State", "Entry"],
            certificate.Objections.OrderBy(there => names.Title(there.Member), StringComparer.Ordinal).ThenBy(there => there.Entry).Select(there => (IReadOnlyList<string>)
                [names.Title(there.Member), ObjectionWords.What(there), $"revision {there.Revision}", ObjectionWords.State(there), $"{there.Entry}"]));
    }

    private void ShowRule()
    {
        var rule = certificate.Rule;
        Heading("The rule");
        screen.Paragraph($"{rule.Title} ({rule.Rule_}, version {rule.Version}), in effect from {rule.EffectiveDate}");
        foreach (var source in rule.Provenance)
        {
            screen.Paragraph($"{source.Parameter.Replace('_', ' ')}: {Value(rule, source.Parameter)}. Source: {source.Source}", "  ");
        }
    }

    private static string Value(Rule rule, string parameter) => Rule.Descriptor.FindFieldByName(parameter)?.Accessor.GetValue(rule) switch
    {
        bool yes => yes ? "yes" : "no",
        ElectorateAt at => Choice.Say(at),
        var other => $"{other}",
    };

    private void ShowCorrections()
    {
        if (certificate.Corrections.Count == 0)
        {
            return;
        }

        Heading("Corrections");
        foreach (var correction in certificate.Corrections)
        {
            screen.Paragraph($"{Choice.Say(correction.State)}: proposed by {names.Office(correction.Office)}, {names.Say(correction.EntryTime)}; in effect from {names.Say(correction.EffectiveTime)} unless a member objects", "  ");
        }
    }
}
