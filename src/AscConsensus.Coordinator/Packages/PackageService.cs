using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Coordinator.Packages;

/// <summary>Several proposals decided together.</summary>
internal sealed class PackageService(Intake intake, Readings readings) : V1.PackageService.PackageServiceBase
{
    public override Task<FormPackageResponse> FormPackage(FormPackageRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new FormPackageResponse { Receipt = receipt });

    public override Task<DissolvePackageResponse> DissolvePackage(DissolvePackageRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new DissolvePackageResponse { Receipt = receipt });

    public override Task<ClosePackageResponse> ClosePackage(ClosePackageRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new ClosePackageResponse { Receipt = receipt });

    public override Task<ListPackagesResponse> ListPackages(ListPackagesRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading =>
        {
            var (page, next) = Page.Of("packages", reading.Community.Packages.Items, request.PageSize, request.PageToken);
            return new ListPackagesResponse { RecordSize = reading.Size, Packages = { page.Select(package => PackageView.Of(reading, package)) }, NextPageToken = next };
        });
}
