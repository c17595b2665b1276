using AscConsensus.Engine;
using AscConsensus.V1;
using NodaTime;
using Consultation = AscConsensus.V1.Consultation;

namespace AscConsensus.Client;

/// <summary>Consultation with members and other ministerial bodies on a text.</summary>
public sealed class ConsultationsClient
{
    private readonly Connection connection;
    private readonly ProposalsClient proposals;
    private readonly ConsultationService.ConsultationServiceClient service;

    internal ConsultationsClient(Connection connection, ProposalsClient proposals) =>
        (this.connection, this.proposals, service) = (connection, proposals, new(connection.Invoker));

    /// <summary>Asks members and bodies for views. Chair.</summary>
    public Task<Receipt> OpenConsultationAsync(OpenConsultation act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.OpenConsultationAsync, id => new OpenConsultationRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Gives this office's view. Ministries and ministerial bodies that were asked.</summary>
    public Task<Receipt> GiveViewAsync(GiveView act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.GiveViewAsync, id => new GiveViewRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

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
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> OpenAsync(
        string proposal, IEnumerable<string> members, IEnumerable<string> organs, Instant due, CitedDocument? question = null, CancellationToken ct = default)
    {
        var read = await proposals.GetAsync(proposal, ct).ConfigureAwait(false);
        var act = new OpenConsultation
        {
            Consultation = $"{read.Proposal_}/consultations/{read.Consultations + 1}",
            TextFingerprint = read.TextOf(null),
            Members = { members },
            Organs = { organs },
            DueTime = due.ToTimestamp(),
            Question = question?.Citation,
        };
        return await OpenConsultationAsync(act, question is null ? null : [question.Document], ct).ConfigureAwait(false);
    }

    /// <summary>Gives this office's view on the text that the consultation is about.</summary>
    /// <param name="consultation">Such as "proposals/idn-2026-3/consultations/1". Its text never changes.</param>
    /// <param name="view">The view.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> GiveAsync(string consultation, CitedDocument view, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(consultation);
        ArgumentNullException.ThrowIfNull(view);
        var proposal = consultation.Split(ResourceName.Consultations)[0];
        var asked = await ListAsync(proposal, ct).FirstOrDefaultAsync(there => there.Consultation_ == consultation, ct).ConfigureAwait(false);
        var read = await proposals.GetAsync(proposal, ct).ConfigureAwait(false);
        return await GiveViewAsync(new() { Consultation = consultation, TextFingerprint = read.TextOf(asked?.Revision), View = view.Citation }, [view.Document], ct).ConfigureAwait(false);
    }
}
