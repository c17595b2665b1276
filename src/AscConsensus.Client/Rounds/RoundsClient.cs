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

    /// <summary>Shows one round with its standing now.</summary>
    /// <param name="round">Such as "proposals/idn-2026-3/rounds/2".</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="RecordNotTrustedException">Its text is another than this desk was shown before.</exception>
    public async Task<Round> GetAsync(string round, CancellationToken ct = default)
    {
        var read = await connection.ReadAsync(service.GetRoundAsync, new GetRoundRequest { AtLeast = connection.Seen, Round = round }, read => read.RecordSize, ct).ConfigureAwait(false);
        connection.Record.Show(read.Round);
        return read.Round;
    }

    /// <summary>Lists the rounds of a proposal, the first one first.</summary>
    /// <param name="proposal">Its name, such as "proposals/idn-2026-3".</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="RecordNotTrustedException">The text of one is another than this desk was shown before.</exception>
    public IAsyncEnumerable<Round> ListAsync(string proposal, CancellationToken ct = default) =>
        Pages.ReadAsync(
            token => connection.ReadAsync(service.ListRoundsAsync, new ListRoundsRequest { AtLeast = connection.Seen, Proposal = proposal, PageToken = token }, read => read.RecordSize, ct),
            Shown,
            read => read.NextPageToken);

    /// <summary>Gives the certificate of a decision, which stands alone.</summary>
    /// <param name="round">A round that is closed.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="RecordNotTrustedException">Its text is another than this desk was shown before.</exception>
    public async Task<Certificate> GetCertificateAsync(string round, CancellationToken ct = default)
    {
        var read = await connection.ReadAsync(service.GetCertificateAsync, new GetCertificateRequest { AtLeast = connection.Seen, Round = round }, read => read.RecordSize, ct).ConfigureAwait(false);
        connection.Record.Show(read.Certificate);
        return read.Certificate;
    }

    /// <summary>Says of every outcome whether the Chair may declare it now, and why.</summary>
    /// <param name="round">An open round.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<IReadOnlyList<OutcomePreview>> PreviewAsync(string round, CancellationToken ct = default) =>
        (await connection.ReadAsync(service.PreviewClosingAsync, new PreviewClosingRequest { AtLeast = connection.Seen, Round = round }, read => read.RecordSize, ct).ConfigureAwait(false)).Outcomes;

    /// <summary>Lists what the Chair of an organ can do: by column of the board, then earliest due first.</summary>
    /// <param name="organ">Such as "organs/AMM".</param>
    /// <param name="column">Only this column; all if unspecified.</param>
    /// <param name="ct">Ends the wait.</param>
    public IAsyncEnumerable<BoardCard> ListBoardAsync(string organ, BoardColumn column = BoardColumn.Unspecified, CancellationToken ct = default) =>
        Pages.ReadAsync(
            token => connection.ReadAsync(
                service.ListBoardAsync, new ListBoardRequest { AtLeast = connection.Seen, Organ = organ, Column = column, PageToken = token }, read => read.RecordSize, ct),
            read => read.Cards,
            read => read.NextPageToken);

    private IEnumerable<Round> Shown(ListRoundsResponse read)
    {
        foreach (var round in read.Rounds)
        {
            connection.Record.Show(round);
        }

        return read.Rounds;
    }
}
