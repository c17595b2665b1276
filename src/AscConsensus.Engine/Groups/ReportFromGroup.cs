using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>A group reports by provision what it agreed. The final report ends its review; it decides nothing (Plan of Action, VI.1: groups are ad hoc).</summary>
public sealed partial class ReportFromGroup : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Convenor;

    public IEnumerable<Citation> Cited => [Report];

    public void Check(Fields fields)
    {
        fields.Group("group", Group);
        fields.CitedForMembers("report", Report);
        if (TextFingerprint.Length > 0)
        {
            fields.Fingerprint("text_fingerprint", TextFingerprint);
        }

        foreach (var finding in Findings)
        {
            fields.Require(TextFields.IsClauseId(finding.Clause), "findings.clause", "Name the clause by its id, such as 2a.");
            fields.Defined("findings.finding", finding.Finding);
        }

        fields.Require(Findings.DistinctBy(finding => finding.Clause).Count() == Findings.Count, "findings", "Say one thing on each clause.");
    }

    public Judgement Decide(Community community, Actor by, Instant at) => community.ForItsConvenor(Group, by, group =>
        group.IsOnProposal ? OnProposal(community.Proposals[group.Subject], group)
        : TextFingerprint.Length + Findings.Count > 0 ? Invalid("text_fingerprint", $"Leave it and the findings empty: {Group} works on {group.Subject}, which has no text.")
        : Accept());

    public Community Apply(Community community, Entry entry)
    {
        var group = community.Groups[Group];
        var report = new GroupReport(
            Fingerprint.Of(Report.Fingerprint),
            Final,
            [.. Findings.Select(finding => (finding.Clause, finding.Finding))],
            group.IsOnProposal ? Fingerprint.Of(TextFingerprint) : null,
            entry.Number,
            entry.At);
        var reported = group with { Reports = group.Reports.Add(report) };
        return Final ? community.WithEnded(reported, GroupState.Reported, entry.At) : community.With(reported);
    }

    private Judgement OnProposal(Proposal proposal, Group group)
    {
        if (TextFingerprint.Length == 0)
        {
            return Invalid("text_fingerprint", "Give the fingerprint of the text reported on.");
        }

        var cited = Fingerprint.Of(TextFingerprint);
        var (text, sponsors) = group.Texts.LastOrDefault() is { } own && own.Text.Text == cited ? (own.Text, proposal.Revisions[(int)own.DepartsFrom - 1]) : (proposal.Text, proposal.Text);
        var outside = group.OutsideIn(sponsors).ToHashSet();
        var silent = text.Clauses.Except(outside).Except(Findings.Select(finding => finding.Clause)).ToList();
        return text.Text != cited ? Refuse(Reason.StaleRevision, $"The text {cited.Brief} is neither the present text of {Group} nor that of {proposal.Called}.")
            : Findings.FirstOrDefault(finding => !text.Clauses.Contains(finding.Clause)) is { } unknown ? Refuse(Reason.UnknownClause, $"The text {cited.Brief} has no clause {unknown.Clause}.")
            : Findings.FirstOrDefault(finding => outside.Contains(finding.Clause)) is { } beyond ? Refuse(Reason.OutsideMandate, $"Clause {beyond.Clause} is outside the mandate of {Group}.")
            : Final && silent.Count > 0 ? Invalid("findings", $"Say what was found on every clause within the mandate; missing: {string.Join(", ", silent)}.")
            : Accept();
    }
}
