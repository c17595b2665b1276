using AscConsensus.Engine;
using AscConsensus.V1;
using Phase = AscConsensus.V1.Phase;
using Proposal = AscConsensus.V1.Proposal;

namespace AscConsensus.Client;

/// <summary>Proposals and their texts, from submission to admission, revision and withdrawal.</summary>
public sealed class ProposalsClient
{
    private readonly Connection connection;
    private readonly ProposalService.ProposalServiceClient service;

    internal ProposalsClient(Connection connection) => (this.connection, service) = (connection, new(connection.Invoker));

    /// <summary>Puts a proposal forward, or a returned one forward again. Ministries.</summary>
    public Task<Receipt> SubmitProposalAsync(SubmitProposal act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.SubmitProposalAsync, id => new SubmitProposalRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Joins the sponsors. Ministries.</summary>
    public Task<Receipt> SponsorProposalAsync(SponsorProposal act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.SponsorProposalAsync, id => new SponsorProposalRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Admits a submitted proposal under the next symbol. Chair.</summary>
    public Task<Receipt> AdmitProposalAsync(AdmitProposal act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.AdmitProposalAsync, id => new AdmitProposalRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Sends a proposal back to its sponsors on a meeting's decision; an open round is discontinued. Chair.</summary>
    public Task<Receipt> ReturnProposalAsync(ReturnProposal act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.ReturnProposalAsync, id => new ReturnProposalRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Withdraws this member's sponsorship; the last one withdraws the proposal. Ministries of sponsors.</summary>
    public Task<Receipt> WithdrawProposalAsync(WithdrawProposal act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.WithdrawProposalAsync, id => new WithdrawProposalRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Makes a new revision; positions on earlier ones become stale. Ministries of sponsors.</summary>
    public Task<Receipt> ReviseTextAsync(ReviseText act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.ReviseTextAsync, id => new ReviseTextRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Shows one proposal.</summary>
    /// <param name="proposal">Its name, such as "proposals/idn-2026-3", or its symbol, such as "ASC/AMM/2026/014".</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<Proposal> GetAsync(string proposal, CancellationToken ct = default) =>
        (await connection.ReadAsync(service.GetProposalAsync, new GetProposalRequest { AtLeast = connection.Seen, Proposal = proposal }, read => read.RecordSize, ct).ConfigureAwait(false)).Proposal;

    /// <summary>Lists proposals in the order of their submission.</summary>
    /// <param name="phase">Only those in this phase; all if unspecified.</param>
    /// <param name="sponsor">Only those with this sponsor, such as "members/IDN"; all if empty.</param>
    /// <param name="ct">Ends the wait.</param>
    public IAsyncEnumerable<Proposal> ListAsync(Phase phase = Phase.Unspecified, string sponsor = "", CancellationToken ct = default) =>
        Pages.ReadAsync(
            token => connection.ReadAsync(
                service.ListProposalsAsync, new ListProposalsRequest { AtLeast = connection.Seen, Phase = phase, Sponsor = sponsor, PageToken = token }, read => read.RecordSize, ct),
            read => read.Proposals,
            read => read.NextPageToken);

    /// <summary>Puts a proposal forward with its text as a document for all members.</summary>
    /// <param name="proposal">This ministry's own name for it, such as "proposals/idn-2026-3".</param>
    /// <param name="organ">The organ that is asked to decide, such as "organs/AMM".</param>
    /// <param name="subject">Code of the item of the Plan of Action that it serves, such as "II.A.4".</param>
    /// <param name="text">Its wording.</param>
    /// <param name="activities">What its adoption opens; nothing if left out.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> SubmitAsync(
        string proposal, string organ, string subject, CanonicalText text, IEnumerable<PlannedActivity>? activities = null, CancellationToken ct = default)
    {
        var words = CitedDocument.Of(text);
        var act = new SubmitProposal { Proposal = proposal, Organ = organ, Subject = subject, Text = Facts(text, words), Activities = { activities ?? [] } };
        return SubmitProposalAsync(act, [words.Document], ct);
    }

    /// <summary>Joins the sponsors on the text as it is.</summary>
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

    /// <summary>Admits a submitted proposal under the next symbol of the organ's year.</summary>
    /// <param name="proposal">Its name.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> AdmitAsync(string proposal, CancellationToken ct = default) =>
        // Safe to repeat: if another proposal took the number meanwhile, this one's is the next; the Chair admits the proposal, not the number.
        Again.When(Reason.SymbolNotNext, async () =>
        {
            var read = await GetAsync(proposal, ct).ConfigureAwait(false);

            // Where it cannot be admitted there is no next symbol; then the coordinator says why.
            return await AdmitProposalAsync(new() { Proposal = read.Proposal_, Symbol = read.NextSymbol.Length > 0 ? read.NextSymbol : read.Proposal_ }, null, ct).ConfigureAwait(false);
        });

    /// <summary>Sends a proposal back to its sponsors: submitted, in consultation, or in an open round, which it discontinues.</summary>
    /// <param name="proposal">Its name.</param>
    /// <param name="reasons">The reasons.</param>
    /// <param name="meetingDecision">The meeting's decision: the Chair does not return a proposal alone.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> ReturnAsync(string proposal, CitedDocument reasons, CitedDocument meetingDecision, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        ArgumentNullException.ThrowIfNull(meetingDecision);
        var act = new ReturnProposal { Proposal = proposal, Reasons = reasons.Citation, MeetingDecision = meetingDecision.Citation };
        return ReturnProposalAsync(act, [reasons.Document, meetingDecision.Document], ct);
    }

    /// <summary>Withdraws this member's sponsorship; the last sponsor's withdraws the proposal.</summary>
    /// <param name="proposal">Its name.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> WithdrawAsync(string proposal, CancellationToken ct = default) => WithdrawProposalAsync(new() { Proposal = proposal }, null, ct);

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

    private static Text Facts(CanonicalText text, CitedDocument words) =>
        new() { Document = words.Citation, Title = text.Title, Clauses = { text.Clauses.Select(clause => clause.Id) } };
}
