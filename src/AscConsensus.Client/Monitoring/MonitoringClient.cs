using AscConsensus.V1;

namespace AscConsensus.Client;

/// <summary>What is pending, on whom, since when.</summary>
public sealed class MonitoringClient
{
    private readonly Connection connection;
    private readonly MonitoringService.MonitoringServiceClient service;

    internal MonitoringClient(Connection connection) => (this.connection, service) = (connection, new(connection.Invoker));

    /// <summary>Lists what the community waits for, earliest due first, what has no date last.</summary>
    /// <param name="office">Only what waits on this office, such as "offices/ministry-khm"; all that this office may see if empty.</param>
    /// <param name="proposal">Only items of this proposal, such as "proposals/idn-2026-3"; all if empty.</param>
    /// <param name="ct">Ends the wait.</param>
    public IAsyncEnumerable<PendingItem> ListPendingAsync(string office = "", string proposal = "", CancellationToken ct = default) =>
        Pages.ReadAsync(
            token => connection.ReadAsync(
                service.ListPendingItemsAsync, new ListPendingItemsRequest { AtLeast = connection.Seen, Office = office, Proposal = proposal, PageToken = token }, read => read.RecordSize, ct),
            read => read.Items,
            read => read.NextPageToken);
}
