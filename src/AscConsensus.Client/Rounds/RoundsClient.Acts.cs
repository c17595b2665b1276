using AscConsensus.V1;

namespace AscConsensus.Client;

// The acts as the contract has them, each under one request_id.
public sealed partial class RoundsClient
{
    /// <summary>Opens a round on the present text. Chair.</summary>
    public Task<Receipt> OpenRoundAsync(OpenRound act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.OpenRoundAsync, id => new OpenRoundRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Takes or changes this member's position. Ministries of electors.</summary>
    public Task<Receipt> TakePositionAsync(TakePosition act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.TakePositionAsync, id => new TakePositionRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Takes an earlier round's stance again. Ministries of electors.</summary>
    public Task<Receipt> ReaffirmPositionAsync(ReaffirmPosition act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.ReaffirmPositionAsync, id => new ReaffirmPositionRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Takes this member's position back. Ministries of electors.</summary>
    public Task<Receipt> WithdrawPositionAsync(WithdrawPosition act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.WithdrawPositionAsync, id => new WithdrawPositionRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Confirms a position taken ad referendum. Ministry of that member.</summary>
    public Task<Receipt> ConfirmPositionAsync(ConfirmPosition act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.ConfirmPositionAsync, id => new ConfirmPositionRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Confirms that notice of the round was received. Ministries of electors.</summary>
    public Task<Receipt> AcknowledgeRoundAsync(AcknowledgeRound act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.AcknowledgeRoundAsync, id => new AcknowledgeRoundRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Annexes a statement to a decision. Ministries.</summary>
    public Task<Receipt> LodgeStatementAsync(LodgeStatement act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.LodgeStatementAsync, id => new LodgeStatementRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Moves the due date forward. Chair.</summary>
    public Task<Receipt> ExtendRoundAsync(ExtendRound act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.ExtendRoundAsync, id => new ExtendRoundRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Declares the outcome. Chair.</summary>
    public Task<Receipt> CloseRoundAsync(CloseRound act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.CloseRoundAsync, id => new CloseRoundRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Ends the wait for confirmations. Chair.</summary>
    public Task<Receipt> ConcludeConfirmationAsync(ConcludeConfirmation act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.ConcludeConfirmationAsync, id => new ConcludeConfirmationRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Takes back a round opened on a wrong text. Chair.</summary>
    public Task<Receipt> RecallRoundAsync(RecallRound act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.RecallRoundAsync, id => new RecallRoundRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Makes the decision known. Chair.</summary>
    public Task<Receipt> AnnounceDecisionAsync(AnnounceDecision act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.AnnounceDecisionAsync, id => new AnnounceDecisionRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);
}
