using AscConsensus.V1;

namespace AscConsensus.Client;

/// <summary>Members, organs, offices, terms of the Chair and credentials.</summary>
public sealed class DirectoryClient
{
    private readonly Connection connection;
    private readonly DirectoryService.DirectoryServiceClient service;

    internal DirectoryClient(Connection connection) => (this.connection, service) = (connection, new(connection.Invoker));

    /// <summary>Enters a member. Secretary-General.</summary>
    public Task<Receipt> AddMemberAsync(AddMember act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.AddMemberAsync, id => new AddMemberRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Enters an organ. Secretary-General.</summary>
    public Task<Receipt> AddOrganAsync(AddOrgan act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.AddOrganAsync, id => new AddOrganRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Enters a term of the Chair. Secretary-General.</summary>
    public Task<Receipt> AppointChairAsync(AppointChair act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.AppointChairAsync, id => new AppointChairRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Makes a key a credential. The office itself, or the Secretary-General on a note verbale.</summary>
    public Task<Receipt> EnrolCredentialAsync(EnrolCredential act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.EnrolCredentialAsync, id => new EnrolCredentialRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Ends a credential. The office itself, or the Secretary-General on a note verbale.</summary>
    public Task<Receipt> RevokeCredentialAsync(RevokeCredential act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.RevokeCredentialAsync, id => new RevokeCredentialRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

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
}
