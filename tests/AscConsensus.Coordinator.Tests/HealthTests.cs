using Grpc.Health.V1;

namespace AscConsensus.Coordinator.Tests;

public sealed class HealthTests
{
    [Fact]
    public async Task Is_serving_for_every_enrolled_office()
    {
        await using var coordinator = await RunningCoordinator.Start();

        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, (await coordinator.Operator.Health.CheckAsync(new HealthCheckRequest())).Status);
        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, (await coordinator.Indonesia.Health.CheckAsync(new HealthCheckRequest())).Status);
    }
}
