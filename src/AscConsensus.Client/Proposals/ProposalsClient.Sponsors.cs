using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Client;

// What sponsors do with their proposal and its text.
public sealed partial class ProposalsClient
{
    /// <summary>Puts a proposal forward with its text as a document for all members.</summary>
    /// <param name="proposal">This office's own name for it, such as "proposals/idn-2026-3".</param>
    /// <param name="organ">The organ that is asked to decide, such as "organs/AMM".</param>
    /// <param name="subject">Code of the item of the Plan of Action that it serves, such as "II.A.4".</param>
    /// <param name="text">Its wording.</param>
    /// <param name="activities">What its adoption opens; nothing if left out.</param>
    /// <param name="derivedFrom">Proposals it splits, merges, re-submits or changes; none if left out.</param>
    /// <param name="meetingDecision">Of a Chair: the decision of the meeting, such as "decisions/2026-1", by which the organ itself submits.</param>
    /// <param name="coSponsors">Members and ministerial bodies that may join without further consent, such as "members/SGP"; nobody if left out.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> SubmitAsync(
        string proposal,
        string organ,
        string subject,
        CanonicalText text,
        IEnumerable<PlannedActivity>? activities = null,
        IEnumerable<string>? derivedFrom = null,
        string meetingDecision = "",
        IEnumerable<string>? coSponsors = null,
        CancellationToken ct = default)
    {
        var words = CitedDocument.Of(text);
        var act = new SubmitProposal
        {
            Proposal = proposal,
            Organ = organ,
            Subject = subject,
            Text = Facts(text, words),
            Activities = { activities ?? [] },
            DerivedFrom = { derivedFrom ?? [] },
            MeetingDecision = meetingDecision,
            CoSponsors = { coSponsors ?? [] },
        };
        return SubmitProposalAsync(act, [words.Document], ct);
    }

    /// <summary>Joins the sponsors on the text as it is: who was named when it was put forward, or with the consent of all its sponsors.</summary>
    /// <param name="proposal">Its name.</param>
    /// <param name="revision">
    /// The revision that was read: if another is the present one the act is refused, and never sent again of itself, because a member joins words it has seen.
    /// Left out, it is the present revision.
    /// </param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> SponsorAsync(string proposal, uint? revision = null, CancellationToken ct = default)
    {
        var read = await GetAsync(proposal, ct).ConfigureAwait(false);
        return await SponsorProposalAsync(new() { Proposal = read.Proposal_, TextFingerprint = read.TextOf(revision) }, null, ct).ConfigureAwait(false);
    }

    /// <summary>Withdraws this office's sponsorship; the last sponsor's withdraws the proposal.</summary>
    /// <param name="proposal">Its name.</param>
    /// <param name="meetingDecision">Of a Chair: the meeting's decision by which the organ withdraws its own.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> WithdrawAsync(string proposal, string meetingDecision = "", CancellationToken ct = default) =>
        WithdrawProposalAsync(new() { Proposal = proposal, MeetingDecision = meetingDecision }, null, ct);

    /// <summary>Puts new words in place of the present ones, with the text as a document for all members.</summary>
    /// <param name="proposal">Its name.</param>
    /// <param name="text">The new wording, whole.</param>
    /// <param name="replaces">
    /// The revision from which the new wording was drafted: if another is the present one the act is refused, and never sent again of itself, because
    /// it would undo words that its author has not seen. Left out, it is the present revision.
    /// </param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> ReviseAsync(string proposal, CanonicalText text, uint? replaces = null, CancellationToken ct = default)
    {
        var read = await GetAsync(proposal, ct).ConfigureAwait(false);
        var words = CitedDocument.Of(text);
        var act = new ReviseText
        {
            Proposal = read.Proposal_,
            Revision = (replaces ?? read.Revisions[^1].Revision_) + 1,
            Replaces = read.TextOf(replaces),
            Text = Facts(text, words),
        };
        return await ReviseTextAsync(act, [words.Document], ct).ConfigureAwait(false);
    }

    /// <summary>Attaches a document: reasons, a report, a study, a map. It informs, and is never part of the text.</summary>
    /// <param name="proposal">Its name or symbol.</param>
    /// <param name="title">What it is, at most 300 characters.</param>
    /// <param name="document">The document.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> AttachAsync(string proposal, string title, CitedDocument document, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var read = await GetAsync(proposal, ct).ConfigureAwait(false);
        return await AttachDocumentAsync(new() { Proposal = read.Proposal_, Title = title, Document = document.Citation }, [document.Document], ct).ConfigureAwait(false);
    }

    internal static Text Facts(CanonicalText text, CitedDocument words) =>
        new() { Document = words.Citation, Title = text.Title, Clauses = { text.Clauses.Select(clause => clause.Id) } };
}
