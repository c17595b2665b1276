using System.Net.Sockets;
using Grpc.Core;
using Grpc.Health.V1;

namespace AscConsensus.Coordinator.Tests;

/// <summary>No office takes the connections of the others, enrolled or not (32 for each, and some to spare).</summary>
public sealed class OpenConnectionsTests
{
    [Fact]
    public async Task An_office_has_so_many_and_another_has_its_own()
    {
        await using var coordinator = await RunningCoordinator.Start(options => options with { Limits = options.Limits with { ConnectionsPerOffice = 2 } });
        var certificate = coordinator.CertificateOf("offices/ministry-idn");
        using var first = coordinator.Connect(certificate);
        using var second = coordinator.Connect(certificate);
        using var third = coordinator.Connect(certificate);
        await Call(first);
        await Call(second);

        await Assert.ThrowsAsync<RpcException>(() => Call(third));

        Assert.Contains("Warning: Closed a connection of offices/ministry-idn: it has 2 open already, as many as the coordinator takes of one office.", coordinator.Log.Lines);
        await Call(coordinator.VietNam);
        await Call(first);

        // As soon as the coordinator sees that one is gone.
        first.Dispose();
        while (await Xunit.Record.ExceptionAsync(() => Call(third)) is RpcException)
        {
            await Task.Yield();
        }
    }

    [Fact]
    public async Task A_key_that_is_not_enrolled_counts_for_itself()
    {
        await using var coordinator = await RunningCoordinator.Start(options => options with { Limits = options.Limits with { ConnectionsPerOffice = 1 } });
        using var certificate = coordinator.Authority.IssueClient("ministry-idn");
        using var first = coordinator.Connect(certificate);
        using var second = coordinator.Connect(certificate);
        await Refused.With(V1.Reason.NotEnrolled, () => Read(first));

        var closed = await Assert.ThrowsAsync<RpcException>(() => Read(second));

        Assert.Null(Protocol.Refusal.From(closed));
        await Call(coordinator.Indonesia);
    }

    [Fact]
    public async Task Whoever_shows_no_certificate_in_time_has_no_connection()
    {
        await using var coordinator = await RunningCoordinator.Start(options => options with { Limits = options.Limits with { HandshakeWithin = TimeSpan.FromMilliseconds(1) } });
        using var silent = new TcpClient();
        await silent.ConnectAsync(coordinator.Address.Host, coordinator.Address.Port);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(8));

        var end = await Xunit.Record.ExceptionAsync(async () => Assert.Equal(0, await silent.GetStream().ReadAsync(new byte[1], patience.Token)));

        Assert.True(end is null or IOException, end?.ToString());
    }

    private static async Task Call(Desk desk) => await desk.Health.CheckAsync(new HealthCheckRequest());

    private static async Task Read(Desk desk) => await desk.Record.GetHeadAsync(new V1.GetHeadRequest());
}
