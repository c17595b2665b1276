using System.Globalization;
using AscConsensus.Client;
using AscConsensus.Engine;

namespace AscConsensus.Cli;

/// <summary>What a verification found, for officials: the answer first, then what it is the answer to.</summary>
internal static class ReportView
{
    private const int MostDecisions = 50;

    public static void Print(Screen screen, VerificationReport report, bool isFoundingCompared)
    {
        foreach (var sentence in Answer(report))
        {
            screen.Paragraph(sentence);
        }

        screen.Line();
        Facts(screen, report, isFoundingCompared);
        Decisions(screen, report);
    }

    /// <summary>Who stands behind the record, in one sentence.</summary>
    public static string Grade(RecordGrade grade, int needed, int inForce, int cosigned) => (grade, needed) switch
    {
        (RecordGrade.None, _) => "No checkpoint of the record's key covers it.",
        (RecordGrade.Witnessed, _) => $"Witnessed: cosigned by {cosigned} of {inForce} witnesses, {needed} are needed.",
        (_, 0) => "Recorded: signed by the coordinator. The community asks for no witnesses.",
        _ => $"Recorded: signed by the coordinator, cosigned by {cosigned} of {inForce} witnesses; {needed} are needed for it to be witnessed.",
    };

    /// <summary>Who has cosigned, alphabetical by name.</summary>
    public static IEnumerable<(string Word, string Value)> Cosigned(Names names, IReadOnlyList<CosignedBy> cosigned) => cosigned
        .Select(it => $"{names.Office(it.Office)}, {names.Say(it.Time.ToTimestamp())}")
        .Order(StringComparer.Ordinal)
        .Select((text, i) => (i == 0 ? "Cosigned by" : "", text));

    private static IEnumerable<string> Answer(VerificationReport report)
    {
        if (report.IsSound)
        {
            yield return $"Sound: {Counted.Entries(report.Size)} of {report.Community.Origin}, every act decided again, nothing found.";
        }
        else
        {
            yield return $"NOT SOUND. {Found(report.Findings.Count + (long)report.FindingsLeftOut)} in {Counted.Entries(report.Size)}:";
            foreach (var finding in report.Findings)
            {
                yield return $"- {finding.Sentence}";
            }

            if (report.FindingsLeftOut > 0)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"- and {report.FindingsLeftOut:N0} more.");
            }

            yield return "Keep this copy as it is and show it to the other members.";
        }

        if (report.IsSound)
        {
            yield return Grade(report.Grade, report.WitnessesNeeded, report.WitnessesInForce, report.Cosignatures.Count);
        }

        if (report.NotCompared is { } longer)
        {
            yield return $"Not compared: the checkpoint that was given is of {Counted.Entries(longer)}, so this copy is older. Give a newer copy.";
        }

        if (report.Beyond > 0)
        {
            yield return $"Left aside, as no checkpoint covers it yet: {Counted.Entries(report.Beyond)} more in the folder.";
        }
    }

    private static string Found(long count) => count == 1 ? "One finding" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} findings");

    private static void Facts(Screen screen, VerificationReport report, bool isFoundingCompared)
    {
        string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
        screen.Facts(
        [
            ("Founding", report.FoundingHash?.ToString() ?? ""),
            ("", report.FoundingHash is null || isFoundingCompared ? "" : "Compare it with the one in the note verbale."),
            ("Root", report.Root.ToString()),
            ("Last entry", report.LastTime is { } last ? report.Community.Say(last) : ""),
            .. Cosigned(new(report.Community), report.Cosignatures),
            ("Acts", Number($"{report.SignedActs + report.UnsignedActs:N0}, of which {report.SignedActs:N0} signed by their offices")),
            ("Documents", Number($"{report.DocumentsVerified:N0} verified, {report.DocumentsNotIncluded:N0} not in this copy")),
            ("Decisions", Number($"{report.Decisions.Count:N0}")),
        ]);
    }

    private static void Decisions(Screen screen, VerificationReport report)
    {
        if (report.Decisions.Count == 0)
        {
            return;
        }

        screen.Line();
        screen.Line(report.Decisions.Count > MostDecisions ? $"The last {MostDecisions} decisions (--json has all):" : "Decisions, each with its standing as it is derived again:");
        foreach (var decision in report.Decisions.TakeLast(MostDecisions))
        {
            screen.Paragraph($"Entry {decision.Entry}: {decision.Sentence} {(!report.IsSound ? "" : decision.IsFinal ? "Final." : "Not final here.")}", "  ");
            if (decision.Standing.Length > 0)
            {
                screen.Paragraph(decision.Standing, "    ");
            }
        }
    }
}
