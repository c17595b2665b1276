using AscConsensus.V1;

namespace AscConsensus.Client;

// The acts as the contract has them, each under one request_id.
public sealed partial class ObjectionsClient
{
    /// <summary>Raises an objection, or asks for time. Ministries.</summary>
    public Task<Receipt> RaiseObjectionAsync(RaiseObjection act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.RaiseObjectionAsync, id => new RaiseObjectionRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Says how an objection has been met. Sponsors and the Chair.</summary>
    public Task<Receipt> AddressObjectionAsync(AddressObjection act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.AddressObjectionAsync, id => new AddressObjectionRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Says that an objection stands although it was addressed. Its owner.</summary>
    public Task<Receipt> MaintainObjectionAsync(MaintainObjection act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.MaintainObjectionAsync, id => new MaintainObjectionRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Ends an objection or a request for time. Its owner.</summary>
    public Task<Receipt> WithdrawObjectionAsync(WithdrawObjection act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.WithdrawObjectionAsync, id => new WithdrawObjectionRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Records an objection or a request for time received by other means. Chair and Secretary-General.</summary>
    public Task<Receipt> RecordNoteAsync(RecordNote act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.RecordNoteAsync, id => new RecordNoteRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Confirms or disowns a note recorded in the member's name. Ministry of that member.</summary>
    public Task<Receipt> AnswerNoteAsync(AnswerNote act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.AnswerNoteAsync, id => new AnswerNoteRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);
}
