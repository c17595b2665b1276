using AscConsensus.Engine;
using AscConsensus.V1;
using NodaTime;
using Community = AscConsensus.V1.Community;
using Credential = AscConsensus.V1.Credential;

namespace AscConsensus.Client;

/// <summary>Members, organs, offices, terms of the Chair and credentials.</summary>
public sealed partial class DirectoryClient
{
    private readonly Connection connection;
    private readonly DirectoryService.DirectoryServiceClient service;

    internal DirectoryClient(Connection connection) => (this.connection, service) = (connection, new(connection.Invoker));

    /// <summary>Shows the community as of today: members, organs, terms, rules, the Plan of Action.</summary>
    public async Task<Community> GetCommunityAsync(CancellationToken ct = default) =>
        (await connection.ReadAsync(service.GetCommunityAsync, new GetCommunityRequest { AtLeast = connection.Seen }, read => read.RecordSize, ct).ConfigureAwait(false)).Community;

    /// <summary>Lists credentials: all for the Secretary-General, its own for any other office.</summary>
    public IAsyncEnumerable<Credential> ListCredentialsAsync(CancellationToken ct = default) =>
        Pages.ReadAsync(
            token => connection.ReadAsync(service.ListCredentialsAsync, new ListCredentialsRequest { AtLeast = connection.Seen, PageToken = token }, read => read.RecordSize, ct),
            read => read.Credentials,
            read => read.NextPageToken);

    /// <summary>Says which office this client's certificate stands for, what it may do, and what time it is at the coordinator.</summary>
    public Task<GetCallerResponse> GetCallerAsync(CancellationToken ct = default) =>
        connection.ReadAsync(service.GetCallerAsync, new GetCallerRequest { AtLeast = connection.Seen }, read => read.RecordSize, ct);

    /// <summary>Gives what the chair of an organ hands over at the end of the present term. Chair and Secretary-General.</summary>
    /// <param name="organ">Such as "organs/AMM".</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<V1.Handover> GetHandoverAsync(string organ, CancellationToken ct = default) =>
        (await connection.ReadAsync(service.GetHandoverAsync, new GetHandoverRequest { AtLeast = connection.Seen, Organ = organ }, read => read.RecordSize, ct).ConfigureAwait(false)).Handover;

    /// <summary>Signs the handover file of the outgoing holder, for the successor that the terms name.</summary>
    /// <param name="organ">Such as "organs/AMM".</param>
    /// <param name="file">The handover file.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> SignHandoverAsync(string organ, CitedDocument file, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        var read = await GetHandoverAsync(organ, ct).ConfigureAwait(false);
        return await SignHandoverAsync(new() { Organ = organ, Successor = read.Incoming, File = file.Citation }, [file.Document], ct).ConfigureAwait(false);
    }

    /// <summary>Today in the community's zone, by the coordinator's clock: it is the coordinator that decides who is a member on it.</summary>
    internal async Task<LocalDate> GetTodayAsync(Community community, CancellationToken ct)
    {
        var caller = await GetCallerAsync(ct).ConfigureAwait(false);
        return caller.CoordinatorTime.ToInstant().InZone(DateTimeZoneProviders.Tzdb[community.Zone]).Date;
    }

    /// <summary>The next name of a collection that is numbered through a year, such as "decisions/2026-4".</summary>
    internal async Task<string> GetNextAsync(string collection, IAsyncEnumerable<string> there, CancellationToken ct)
    {
        var today = await GetTodayAsync(await GetCommunityAsync(ct).ConfigureAwait(false), ct).ConfigureAwait(false);
        var series = $"{collection}{today.Year}-";
        var taken = await there.CountAsync(name => name.StartsWith(series, StringComparison.Ordinal), ct).ConfigureAwait(false);
        return $"{series}{taken + 1}";
    }
}
