using AscConsensus.V1;
using Phase = AscConsensus.V1.Phase;

namespace AscConsensus.Client;

/// <summary>What is pending, on whom, since when.</summary>
public sealed partial class MonitoringClient
{
    private readonly Connection connection;
    private readonly AscClientOptions options;
    private readonly MonitoringService.MonitoringServiceClient service;

    internal MonitoringClient(Connection connection, AscClientOptions options) => (this.connection, this.options, service) = (connection, options, new(connection.Invoker));

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

    /// <summary>Lists proposals with where every member stands on each, earliest due first. Pages of one matrix: the columns are the same on each.</summary>
    /// <param name="phase">Only proposals in this phase; all that are not final if unspecified.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<ListMatrixResponse> GetMatrixAsync(Phase phase = Phase.Unspecified, CancellationToken ct = default)
    {
        var whole = new ListMatrixResponse();
        var token = "";
        do
        {
            var request = new ListMatrixRequest { AtLeast = connection.Seen, Phase = phase, PageToken = token };
            var page = await connection.ReadAsync(service.ListMatrixAsync, request, read => read.RecordSize, ct).ConfigureAwait(false);
            whole.RecordSize = page.RecordSize;
            whole.Members.Clear();
            whole.Members.AddRange(page.Members);
            whole.Rows.AddRange(page.Rows);
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        return whole;
    }

    /// <summary>Lists how long proposals have been in their phase, the longest first, beside the goals.</summary>
    public IAsyncEnumerable<Age> ListAgesAsync(CancellationToken ct = default) =>
        Pages.ReadAsync(
            token => connection.ReadAsync(service.ListAgesAsync, new ListAgesRequest { AtLeast = connection.Seen, PageToken = token }, read => read.RecordSize, ct),
            read => read.Ages,
            read => read.NextPageToken);

    /// <summary>Counts what is pending on one member. That member's ministry, the Chair and the Secretary-General.</summary>
    /// <param name="member">Such as "members/IDN".</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<Tally> GetTallyAsync(string member, CancellationToken ct = default) =>
        (await connection.ReadAsync(service.GetTallyAsync, new GetTallyRequest { AtLeast = connection.Seen, Member = member }, read => read.RecordSize, ct).ConfigureAwait(false)).Tally;

    /// <summary>Reminds offices of what is awaited of them. Secretary-General.</summary>
    public Task<Receipt> SendReminderAsync(SendReminder act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.SendReminderAsync, id => new SendReminderRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Reminds offices of what is awaited of them, with words that they and no others can read.</summary>
    /// <param name="resource">The proposal, round or consultation as the pending item names it.</param>
    /// <param name="offices">Offices that are awaited there.</param>
    /// <param name="message">The words, if any.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> RemindAsync(string resource, IEnumerable<string> offices, CitedDocument? message = null, CancellationToken ct = default) =>
        SendReminderAsync(new() { Resource = resource, Offices = { offices }, Message = message?.Citation }, CitedDocument.DocumentsOf(message), ct);
}
