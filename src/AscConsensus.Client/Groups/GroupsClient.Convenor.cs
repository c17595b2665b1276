using AscConsensus.Engine;
using AscConsensus.V1;
using Google.Protobuf;

namespace AscConsensus.Client;

// What the convenor does in the group's name.
public sealed partial class GroupsClient
{
    /// <summary>
    /// Puts a working text of the group beside the sponsors' text. Not sent again when the sponsors revised theirs meanwhile: it departs from words the group has seen.
    /// </summary>
    /// <param name="group">Such as "groups/2026-1".</param>
    /// <param name="text">The group's wording, whole: clauses outside the mandate stay, in their order.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> ReviseAsync(string group, CanonicalText text, CancellationToken ct = default)
    {
        var read = await GetAsync(group, ct).ConfigureAwait(false);
        var departs = read.Proposal.Length > 0 ? (await proposals.GetAsync(read.Proposal, ct).ConfigureAwait(false)).TextOf(null) : ByteString.Empty;
        var words = CitedDocument.Of(text);
        var act = new ReviseGroupText { Group = group, Revision = (uint)read.Texts.Count + 1, DepartsFrom = departs, Text = ProposalsClient.Facts(text, words) };
        return await ReviseGroupTextAsync(act, [words.Document], ct).ConfigureAwait(false);
    }

    /// <summary>Says that a milestone is reached.</summary>
    /// <param name="group">Such as "groups/2026-1".</param>
    /// <param name="milestone">Its number, from 1.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> ReachAsync(string group, uint milestone, CancellationToken ct = default) => ReachMilestoneAsync(new() { Group = group, Milestone = milestone }, null, ct);

    /// <summary>Reports: on the group's latest text, or on the sponsors' where the group has written none.</summary>
    /// <param name="group">Such as "groups/2026-1".</param>
    /// <param name="report">The report.</param>
    /// <param name="final">Whether it is the final report, which ends the review.</param>
    /// <param name="findings">What was found on each provision, by the id of the clause.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> ReportAsync(
        string group, CitedDocument report, bool final = false, IEnumerable<KeyValuePair<string, Finding>>? findings = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        var read = await GetAsync(group, ct).ConfigureAwait(false);
        var act = new ReportFromGroup { Group = group, Report = report.Citation, Final = final, TextFingerprint = await TextReportedOnAsync(read, ct).ConfigureAwait(false) };
        act.Findings.AddRange((findings ?? []).Select(found => new ProvisionFinding { Clause = found.Key, Finding = found.Value }));
        return await ReportFromGroupAsync(act, [report.Document], ct).ConfigureAwait(false);
    }

    private async Task<ByteString> TextReportedOnAsync(V1.Group group, CancellationToken ct) =>
        group.Texts.Count > 0 ? group.Texts[^1].Text.Document.Fingerprint
        : group.Proposal.Length > 0 ? (await proposals.GetAsync(group.Proposal, ct).ConfigureAwait(false)).TextOf(null)
        : ByteString.Empty;
}
