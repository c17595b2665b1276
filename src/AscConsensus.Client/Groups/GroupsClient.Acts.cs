using AscConsensus.V1;

namespace AscConsensus.Client;

// The acts as the contract has them, each under one request_id.
public sealed partial class GroupsClient
{
    /// <summary>Sets up a group on a meeting's decision. Chair.</summary>
    public Task<Receipt> SetUpGroupAsync(SetUpGroup act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.SetUpGroupAsync, id => new SetUpGroupRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Puts a working text of the group beside the sponsors' text. Group convenor.</summary>
    public Task<Receipt> ReviseGroupTextAsync(ReviseGroupText act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.ReviseGroupTextAsync, id => new ReviseGroupTextRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Says that a milestone is reached. Group convenor.</summary>
    public Task<Receipt> ReachMilestoneAsync(ReachMilestone act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.ReachMilestoneAsync, id => new ReachMilestoneRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Reports, in the interim or finally. Group convenor.</summary>
    public Task<Receipt> ReportFromGroupAsync(ReportFromGroup act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.ReportFromGroupAsync, id => new ReportFromGroupRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Gives a group more time. Chair.</summary>
    public Task<Receipt> ExtendGroupAsync(ExtendGroup act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.ExtendGroupAsync, id => new ExtendGroupRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Ends a group without a final report, on a meeting's decision. Chair.</summary>
    public Task<Receipt> DissolveGroupAsync(DissolveGroup act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.DissolveGroupAsync, id => new DissolveGroupRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);
}
