using AscConsensus.Engine;
using AscConsensus.V1;
using Package = AscConsensus.V1.Package;

namespace AscConsensus.Client;

/// <summary>Packages: several proposals decided together, none before all can be.</summary>
public sealed partial class PackagesClient
{
    private readonly Connection connection;
    private readonly RoundsClient rounds;
    private readonly DirectoryClient directory;
    private readonly PackageService.PackageServiceClient service;

    internal PackagesClient(Connection connection, RoundsClient rounds, DirectoryClient directory) =>
        (this.connection, this.rounds, this.directory, service) = (connection, rounds, directory, new(connection.Invoker));

    /// <summary>Lists packages in the order in which they were formed.</summary>
    public IAsyncEnumerable<Package> ListAsync(CancellationToken ct = default) =>
        Pages.ReadAsync(
            token => connection.ReadAsync(service.ListPackagesAsync, new ListPackagesRequest { AtLeast = connection.Seen, PageToken = token }, read => read.RecordSize, ct),
            read => read.Packages,
            read => read.NextPageToken);

    /// <summary>Ties proposals in consultation together, under the next number of the year.</summary>
    /// <param name="title">What the package is, at most 300 characters.</param>
    /// <param name="proposals">Their names; two or more before the same organ.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> FormAsync(string title, IReadOnlyList<string> proposals, CancellationToken ct = default) =>
        // Safe to repeat: another package took the number, and this one's is the next.
        Again.When(Reason.MovedMeanwhile, async () =>
        {
            var name = await directory.GetNextAsync(ResourceName.Packages, ListAsync(ct).Select(there => there.Package_), ct).ConfigureAwait(false);
            return await FormPackageAsync(new() { Package = name, Title = title, Proposals = { proposals } }, null, ct).ConfigureAwait(false);
        });

    /// <summary>Unties a package: its proposals are decided one by one again.</summary>
    /// <param name="package">Such as "packages/2026-1".</param>
    /// <param name="reasons">The reasons.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> DissolveAsync(string package, CitedDocument reasons, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        return DissolvePackageAsync(new() { Package = package, Reasons = reasons.Citation }, [reasons.Document], ct);
    }

    /// <summary>Closes the latest rounds of all its proposals with the outcome each asked, counting the positions as they are.</summary>
    /// <param name="package">Such as "packages/2026-1".</param>
    /// <param name="summingUp">The Chair's summing-up, if there is one.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> CloseAsync(string package, CitedDocument? summingUp = null, CancellationToken ct = default) =>
        // Safe to repeat without a summing-up, as for one round.
        Again.When(summingUp is null ? Reason.MovedMeanwhile : Reason.Unspecified, async () =>
        {
            // Of a package that is not there, or a proposal without a round, the act names nothing, and the coordinator says so.
            var read = await ListAsync(ct).FirstOrDefaultAsync(there => there.Package_ == package, ct).ConfigureAwait(false);
            var act = new ClosePackage { Package = package, SummingUp = summingUp?.Citation };
            foreach (var proposal in read?.Proposals ?? [])
            {
                var round = await rounds.ListAsync(proposal, ct).LastOrDefaultAsync(ct).ConfigureAwait(false);
                act.Items.Add(new PackageItem { Round = round?.Round_ ?? $"{proposal}{ResourceName.Rounds}1", PositionEntries = { round?.Counted() ?? [] } });
            }

            return await ClosePackageAsync(act, CitedDocument.DocumentsOf(summingUp), ct).ConfigureAwait(false);
        });
}
