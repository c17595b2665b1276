using AscConsensus.V1;

namespace AscConsensus.Client;

// The acts as the contract has them, each under one request_id.
public sealed partial class ConsultationsClient
{
    /// <summary>Asks members, bodies and dialogue partners for views. Chair.</summary>
    public Task<Receipt> OpenConsultationAsync(OpenConsultation act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.OpenConsultationAsync, id => new OpenConsultationRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Gives this office's view. Offices that were asked.</summary>
    public Task<Receipt> GiveViewAsync(GiveView act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.GiveViewAsync, id => new GiveViewRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Confirms that the request was received. Offices that were asked.</summary>
    public Task<Receipt> AcknowledgeConsultationAsync(AcknowledgeConsultation act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.AcknowledgeConsultationAsync, id => new AcknowledgeConsultationRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Ends a consultation although answers are missing, with the reason. Chair.</summary>
    public Task<Receipt> CloseConsultationAsync(CloseConsultation act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.CloseConsultationAsync, id => new CloseConsultationRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);
}
