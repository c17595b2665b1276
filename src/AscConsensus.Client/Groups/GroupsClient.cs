using AscConsensus.V1;
using Group = AscConsensus.V1.Group;

namespace AscConsensus.Client;

/// <summary>Ad-hoc groups: they study, propose text and report; they adopt nothing.</summary>
public sealed partial class GroupsClient
{
    private readonly Connection connection;
    private readonly ProposalsClient proposals;
    private readonly DirectoryClient directory;
    private readonly GroupService.GroupServiceClient service;

    internal GroupsClient(Connection connection, ProposalsClient proposals, DirectoryClient directory) =>
        (this.connection, this.proposals, this.directory, service) = (connection, proposals, directory, new(connection.Invoker));

    /// <summary>Shows one group.</summary>
    /// <param name="group">Such as "groups/2026-1".</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<Group> GetAsync(string group, CancellationToken ct = default) =>
        (await connection.ReadAsync(service.GetGroupAsync, new GetGroupRequest { AtLeast = connection.Seen, Group = group }, read => read.RecordSize, ct).ConfigureAwait(false)).Group;

    /// <summary>Lists groups in the order in which they were set up.</summary>
    /// <param name="state">Only those in this state; all if unspecified.</param>
    /// <param name="proposal">Only those on this proposal; all if empty.</param>
    /// <param name="ct">Ends the wait.</param>
    public IAsyncEnumerable<Group> ListAsync(GroupState state = GroupState.Unspecified, string proposal = "", CancellationToken ct = default) =>
        Pages.ReadAsync(
            token => connection.ReadAsync(
                service.ListGroupsAsync, new ListGroupsRequest { AtLeast = connection.Seen, State = state, Proposal = proposal, PageToken = token }, read => read.RecordSize, ct),
            read => read.Groups,
            read => read.NextPageToken);
}
