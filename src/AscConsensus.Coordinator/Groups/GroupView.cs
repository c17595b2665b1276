using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Groups;

/// <summary>An ad-hoc group as readers see it.</summary>
internal static class GroupView
{
    public static V1.Group Of(Reading reading, Engine.Group group) => new()
    {
        Group_ = group.Name,
        Title = group.Title,
        State = group.State,
        Proposal = group.IsOnProposal ? group.Subject : "",
        Activity = group.IsOnActivity ? group.Subject : "",
        PlanItem = group.IsOnProposal || group.IsOnActivity ? "" : group.Subject,
        Mandate = reading.Cite(group.Mandate),
        Clauses = { group.Clauses },
        Convenor = group.Convenor,
        Members = { reading.Alphabetical(group.Members) },
        SetUpTime = group.SetUpAt.ToTimestamp(),
        DueTime = group.DueAt.ToTimestamp(),
        Milestones = { group.Milestones.Select(Of) },
        MeetingDecision = group.MeetingDecision,
        Organ = group.Organ,
        Texts = { group.Texts.Select(text => Of(reading, text)) },
        Reports = { group.Reports.Select(report => Of(reading, report)) },
        Sentence = GroupSentence.Of(reading.Community, group, reading.At),
    };

    private static V1.GroupMilestone Of(Engine.GroupMilestone milestone) => new()
    {
        Title = milestone.Title,
        DueDate = milestone.Due.ToText(),
        ReachedTime = milestone.ReachedAt?.ToTimestamp(),
    };

    private static V1.GroupText Of(Reading reading, Engine.GroupText text) => new()
    {
        Revision = text.Text.Number,
        Text = TextView.Of(reading, text.Text),
        Entry = text.Text.Entry,
        EntryTime = text.Text.At.ToTimestamp(),
        DepartsFrom = text.DepartsFrom,
    };

    private static V1.GroupReport Of(Reading reading, Engine.GroupReport report)
    {
        var view = new V1.GroupReport
        {
            Report = reading.Cite(report.Report),
            Final = report.IsFinal,
            Findings = { report.Findings.Select(finding => new ProvisionFinding { Clause = finding.Clause, Finding = finding.Finding }) },
            Entry = report.Entry,
            EntryTime = report.At.ToTimestamp(),
        };
        if (report.Text is { } text)
        {
            view.TextFingerprint = text.ToByteString();
        }

        return view;
    }
}
