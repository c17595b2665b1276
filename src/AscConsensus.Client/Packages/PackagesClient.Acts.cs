using AscConsensus.V1;

namespace AscConsensus.Client;

// The acts as the contract has them, each under one request_id.
public sealed partial class PackagesClient
{
    /// <summary>Ties proposals together. Chair.</summary>
    public Task<Receipt> FormPackageAsync(FormPackage act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.FormPackageAsync, id => new FormPackageRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Unties a package. Chair.</summary>
    public Task<Receipt> DissolvePackageAsync(DissolvePackage act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.DissolvePackageAsync, id => new DissolvePackageRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Closes the rounds of a package together. Chair.</summary>
    public Task<Receipt> ClosePackageAsync(ClosePackage act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.ClosePackageAsync, id => new ClosePackageRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);
}
