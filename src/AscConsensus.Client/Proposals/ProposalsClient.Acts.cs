using AscConsensus.V1;

namespace AscConsensus.Client;

// The acts as the contract has them, each under one request_id.
public sealed partial class ProposalsClient
{
    /// <summary>Puts a proposal forward, or a returned one forward again. Ministries, ministerial bodies, and the Chair for its organ.</summary>
    public Task<Receipt> SubmitProposalAsync(SubmitProposal act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.SubmitProposalAsync, id => new SubmitProposalRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Joins the sponsors. Ministries.</summary>
    public Task<Receipt> SponsorProposalAsync(SponsorProposal act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.SponsorProposalAsync, id => new SponsorProposalRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Admits a submitted proposal under the next symbol. Chair.</summary>
    public Task<Receipt> AdmitProposalAsync(AdmitProposal act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.AdmitProposalAsync, id => new AdmitProposalRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Sends a proposal back to its sponsors; an open round is discontinued. Chair.</summary>
    public Task<Receipt> ReturnProposalAsync(ReturnProposal act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.ReturnProposalAsync, id => new ReturnProposalRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Sets a proposal aside without prejudice; an open round is discontinued. Chair.</summary>
    public Task<Receipt> ShelveProposalAsync(ShelveProposal act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.ShelveProposalAsync, id => new ShelveProposalRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Takes a shelved proposal back to consultation. Chair.</summary>
    public Task<Receipt> ReviveProposalAsync(ReviveProposal act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.ReviveProposalAsync, id => new ReviveProposalRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Refers a proposal on which consensus could not be reached to the Summit. Chair.</summary>
    public Task<Receipt> ReferToSummitAsync(ReferToSummit act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.ReferToSummitAsync, id => new ReferToSummitRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Enters what the Summit decided; it takes effect when it is attested. Chair.</summary>
    public Task<Receipt> EnterSummitAnswerAsync(EnterSummitAnswer act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.EnterSummitAnswerAsync, id => new EnterSummitAnswerRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Attests that the answer entered is the Summit's. Secretary-General.</summary>
    public Task<Receipt> AttestSummitAnswerAsync(AttestSummitAnswer act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.AttestSummitAnswerAsync, id => new AttestSummitAnswerRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Withdraws this office's sponsorship; the last one withdraws the proposal. Sponsors.</summary>
    public Task<Receipt> WithdrawProposalAsync(WithdrawProposal act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.WithdrawProposalAsync, id => new WithdrawProposalRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Makes a new revision; positions on earlier ones become stale. Ministries of sponsors.</summary>
    public Task<Receipt> ReviseTextAsync(ReviseText act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.ReviseTextAsync, id => new ReviseTextRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Consents. Ministries; ministerial bodies and Chairs as sponsors.</summary>
    public Task<Receipt> GiveConsentAsync(GiveConsent act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.GiveConsentAsync, id => new GiveConsentRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Takes a consent back, as long as nothing was done on it. The office that gave it.</summary>
    public Task<Receipt> WithdrawConsentAsync(WithdrawConsent act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.WithdrawConsentAsync, id => new WithdrawConsentRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Asks the Chair for what any member may ask. Ministries.</summary>
    public Task<Receipt> MakeRequestAsync(MakeRequest act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.MakeRequestAsync, id => new MakeRequestRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Answers a member's request. Chair.</summary>
    public Task<Receipt> AnswerRequestAsync(AnswerRequest act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.AnswerRequestAsync, id => new AnswerRequestRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Proposes to mend a mistake of writing in an adopted text. Ministries and the Chair.</summary>
    public Task<Receipt> ProposeCorrectionAsync(ProposeCorrection act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.ProposeCorrectionAsync, id => new ProposeCorrectionRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Objects to a correction before its time has passed. Ministries.</summary>
    public Task<Receipt> ObjectToCorrectionAsync(ObjectToCorrection act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.ObjectToCorrectionAsync, id => new ObjectToCorrectionRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Attaches a document to a proposal. Every office but the operator.</summary>
    public Task<Receipt> AttachDocumentAsync(AttachDocument act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.AttachDocumentAsync, id => new AttachDocumentRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);
}
