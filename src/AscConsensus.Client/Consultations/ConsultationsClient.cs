using AscConsensus.Engine;
using AscConsensus.V1;
using NodaTime;
using Consultation = AscConsensus.V1.Consultation;

namespace AscConsensus.Client;

/// <summary>Consultation with members and other ministerial bodies on a text.</summary>
public sealed partial class ConsultationsClient
{
    private readonly Connection connection;
    private readonly ProposalsClient proposals;
    private readonly ConsultationService.ConsultationServiceClient service;

    internal ConsultationsClient(Connection connection, ProposalsClient proposals) =>
        (this.connection, this.proposals, service) = (connection, proposals, new(connection.Invoker));

    /// <summary>Lists the consultations of a proposal, the first one first.</summary>
    /// <param name="proposal">Its name, such as "proposals/idn-2026-3".</param>
    /// <param name="ct">Ends the wait.</param>
    public IAsyncEnumerable<Consultation> ListAsync(string proposal, CancellationToken ct = default) =>
        Pages.ReadAsync(
            token => connection.ReadAsync(
                service.ListConsultationsAsync, new ListConsultationsRequest { AtLeast = connection.Seen, Proposal = proposal, PageToken = token }, read => read.RecordSize, ct),
            read => read.Consultations,
            read => read.NextPageToken);

    /// <summary>Asks members and bodies for views on the present text. Not sent again when another consultation was opened meanwhile: it may be the very same.</summary>
    /// <param name="proposal">Its name.</param>
    /// <param name="members">Members asked, such as "members/VNM".</param>
    /// <param name="organs">Ministerial bodies asked, such as "organs/ADMM".</param>
    /// <param name="due">When views are due, whole seconds.</param>
    /// <param name="question">The question put, where it is more than the text itself.</param>
    /// <param name="partners">Dialogue partners asked, such as "partners/JPN": consulted, never counted.</param>
    /// <param name="concurring">Of the bodies asked, those in whose own mandate the matter lies: their concurrence is asked.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> OpenAsync(
        string proposal,
        IEnumerable<string> members,
        IEnumerable<string> organs,
        Instant due,
        CitedDocument? question = null,
        IEnumerable<string>? partners = null,
        IEnumerable<string>? concurring = null,
        CancellationToken ct = default)
    {
        var read = await proposals.GetAsync(proposal, ct).ConfigureAwait(false);
        var act = new OpenConsultation
        {
            Consultation = $"{read.Proposal_}/consultations/{read.Consultations + 1}",
            TextFingerprint = read.TextOf(null),
            Members = { members },
            Organs = { organs },
            Partners = { partners ?? [] },
            ConcurringOrgans = { concurring ?? [] },
            DueTime = due.ToTimestamp(),
            Question = question?.Citation,
        };
        return await OpenConsultationAsync(act, question is null ? null : [question.Document], ct).ConfigureAwait(false);
    }

    /// <summary>Gives this office's view on the text that the consultation is about.</summary>
    /// <param name="consultation">Such as "proposals/idn-2026-3/consultations/1". Its text never changes.</param>
    /// <param name="view">The view on the whole.</param>
    /// <param name="provisions">Views on single provisions, by the id of the clause.</param>
    /// <param name="concurrence">Of a body whose concurrence is asked: whether it is given.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> GiveAsync(
        string consultation,
        CitedDocument view,
        IReadOnlyDictionary<string, CitedDocument>? provisions = null,
        Concurrence concurrence = Concurrence.Unspecified,
        CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(consultation);
        ArgumentNullException.ThrowIfNull(view);
        var proposal = consultation.Split(ResourceName.Consultations)[0];
        var asked = await ListAsync(proposal, ct).FirstOrDefaultAsync(there => there.Consultation_ == consultation, ct).ConfigureAwait(false);
        var read = await proposals.GetAsync(proposal, ct).ConfigureAwait(false);
        var act = new GiveView { Consultation = consultation, TextFingerprint = read.TextOf(asked?.Revision), View = view.Citation, Concurrence = concurrence };
        act.Provisions.AddRange((provisions ?? new Dictionary<string, CitedDocument>()).Select(said => new ProvisionView { Clause = said.Key, View = said.Value.Citation }));
        return await GiveViewAsync(act, [view.Document, .. provisions?.Values.Select(said => said.Document) ?? []], ct).ConfigureAwait(false);
    }

    /// <summary>Confirms that this office has received the request.</summary>
    /// <param name="consultation">Such as "proposals/idn-2026-3/consultations/1".</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> AcknowledgeAsync(string consultation, CancellationToken ct = default) =>
        AcknowledgeConsultationAsync(new() { Consultation = consultation }, null, ct);

    /// <summary>Ends a consultation although answers are missing.</summary>
    /// <param name="consultation">Such as "proposals/idn-2026-3/consultations/1".</param>
    /// <param name="reasons">Why they are not awaited longer.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> CloseAsync(string consultation, CitedDocument reasons, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        return CloseConsultationAsync(new() { Consultation = consultation, Reasons = reasons.Citation }, [reasons.Document], ct);
    }
}
