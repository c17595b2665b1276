using AscConsensus.V1;
using Phase = AscConsensus.V1.Phase;
using Proposal = AscConsensus.V1.Proposal;

namespace AscConsensus.Client;

/// <summary>Proposals and their texts, from submission to decision and correction.</summary>
public sealed partial class ProposalsClient
{
    private readonly Connection connection;
    private readonly ProposalService.ProposalServiceClient service;

    internal ProposalsClient(Connection connection) => (this.connection, service) = (connection, new(connection.Invoker));

    /// <summary>Shows one proposal.</summary>
    /// <param name="proposal">Its name, such as "proposals/idn-2026-3", or its symbol, such as "ASC/AMM/2026/014".</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="RecordNotTrustedException">A revision's text is another than this desk was shown before.</exception>
    public async Task<Proposal> GetAsync(string proposal, CancellationToken ct = default)
    {
        var read = await connection.ReadAsync(service.GetProposalAsync, new GetProposalRequest { AtLeast = connection.Seen, Proposal = proposal }, read => read.RecordSize, ct).ConfigureAwait(false);
        connection.Record.Show(read.Proposal);
        return read.Proposal;
    }

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
}
