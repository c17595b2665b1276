using AscConsensus.Engine;
using Group = AscConsensus.V1.Group;

namespace AscConsensus.Cli;

/// <summary>An ad-hoc group on the screen.</summary>
internal static class GroupView
{
    /// <summary>What it works on: "idn-2026-1", "activity idn-2026-1-1", "VI.1".</summary>
    public static string Subject(Group group) =>
        group.Proposal.Length > 0 ? ProposalName.Short(group.Proposal)
        : group.Activity.Length > 0 ? $"activity {Numbered.Short(group.Activity)}"
        : group.PlanItem;

    public static async Task Show(Session session, Names names, Group group, CancellationToken ct)
    {
        var screen = session.Screen;
        screen.Paragraph($"Group {Numbered.Short(group.Group_)}: {group.Title}");
        screen.Paragraph(group.Sentence);
        screen.Line();
        screen.Facts(
            ("Works on", Subject(group) + (group.Clauses.Count > 0 ? $", clause {string.Join(", ", group.Clauses)}" : "")),
            ("Convenor", names.Title(group.Convenor)),
            ("Members", names.Titles(group.Members)),
            ("Set up", $"{names.Say(group.SetUpTime)}, decision {Numbered.Short(group.MeetingDecision)} of the {names.Title(group.Organ)}"),
            ("Due", names.Say(group.DueTime)));
        screen.Line();
        screen.Line("Mandate");
        screen.Paragraph(await ReadableDocument.WordsOf(session.Client, group.Mandate.Fingerprint, ct), "  ");
        ShowMilestones(screen, names, group);
        foreach (var text in group.Texts)
        {
            screen.Line();
            screen.Paragraph($"Text {text.Revision}, beside revision {text.DepartsFrom}: {names.Say(text.EntryTime)}, fingerprint {Fingerprint.Of(text.Text.Document.Fingerprint).Brief}");
        }

        foreach (var report in group.Reports)
        {
            screen.Line();
            screen.Paragraph($"{(report.Final ? "Final" : "Interim")} report, {names.Say(report.EntryTime)}{Findings(report)}");
            screen.Paragraph(await ReadableDocument.WordsOf(session.Client, report.Report.Fingerprint, ct), "  ");
        }
    }

    private static void ShowMilestones(Screen screen, Names names, Group group)
    {
        if (group.Milestones.Count == 0)
        {
            return;
        }

        screen.Line();
        screen.Table(
            ["", "Milestone", "Due", "Reached"],
            group.Milestones.Select((milestone, at) => (IReadOnlyList<string>)
                [$"{at + 1}", milestone.Title, milestone.DueDate.ToDate().Say(), milestone.ReachedTime is { } reached ? names.Day(reached) : ""]));
    }

    private static string Findings(V1.GroupReport report) => string.Concat(report.Findings.Select(found => $"; clause {found.Clause} {Choice.Say(found.Finding)}"));
}
