using AscConsensus.V1;

namespace AscConsensus.Client;

/// <summary>Rounds and positions: ministries say where they stand, the Chair opens, extends, closes and announces.</summary>
public sealed partial class RoundsClient
{
    private readonly Connection connection;
    private readonly ProposalsClient proposals;
    private readonly DirectoryClient directory;
    private readonly RoundService.RoundServiceClient service;

    internal RoundsClient(Connection connection, ProposalsClient proposals, DirectoryClient directory) =>
        (this.connection, this.proposals, this.directory, service) = (connection, proposals, directory, new(connection.Invoker));

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

    /// <summary>Moves the due date forward. Chair.</summary>
    public Task<Receipt> ExtendRoundAsync(ExtendRound act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.ExtendRoundAsync, id => new ExtendRoundRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Declares the outcome. Chair.</summary>
    public Task<Receipt> CloseRoundAsync(CloseRound act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.CloseRoundAsync, id => new CloseRoundRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Makes the decision known. Chair.</summary>
    public Task<Receipt> AnnounceDecisionAsync(AnnounceDecision act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.AnnounceDecisionAsync, id => new AnnounceDecisionRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Shows one round with its standing now.</summary>
    /// <param name="round">Such as "proposals/idn-2026-3/rounds/2".</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<Round> GetAsync(string round, CancellationToken ct = default) =>
        (await connection.ReadAsync(service.GetRoundAsync, new GetRoundRequest { AtLeast = connection.Seen, Round = round }, read => read.RecordSize, ct).ConfigureAwait(false)).Round;

    /// <summary>Lists the rounds of a proposal, the first one first.</summary>
    /// <param name="proposal">Its name, such as "proposals/idn-2026-3".</param>
    /// <param name="ct">Ends the wait.</param>
    public IAsyncEnumerable<Round> ListAsync(string proposal, CancellationToken ct = default) =>
        Pages.ReadAsync(
            token => connection.ReadAsync(service.ListRoundsAsync, new ListRoundsRequest { AtLeast = connection.Seen, Proposal = proposal, PageToken = token }, read => read.RecordSize, ct),
            read => read.Rounds,
            read => read.NextPageToken);

    /// <summary>Announces the decision of a closed round.</summary>
    /// <param name="round">Its name.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> AnnounceAsync(string round, CancellationToken ct = default) => AnnounceDecisionAsync(new() { Round = round }, null, ct);
}
