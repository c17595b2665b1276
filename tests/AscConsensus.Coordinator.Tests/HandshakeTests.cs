using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AscConsensus.Client;
using Grpc.Core;
using Grpc.Health.V1;

namespace AscConsensus.Coordinator.Tests;

/// <summary>Whoever has no certificate of our own authority, valid now and for a client, has no connection; the log says why.</summary>
public sealed class HandshakeTests : IAsyncLifetime
{
    private RunningCoordinator coordinator = null!;

    public async Task InitializeAsync() => coordinator = await RunningCoordinator.Start();

    public async Task DisposeAsync() => await coordinator.DisposeAsync();

    [Fact]
    public async Task No_certificate_no_connection() => await IsRefused(null, "it sent no certificate");

    [Fact]
    public async Task A_certificate_of_another_authority()
    {
        using var other = CertificateAuthority.Create("Another CA", TimeProvider.System);
        using var certificate = other.IssueClient("ministry-idn");

        await IsRefused(certificate, "PartialChain");
    }

    [Fact]
    public async Task A_certificate_that_has_expired()
    {
        using var certificate = Issue("1.3.6.1.5.5.7.3.2", DateTimeOffset.UtcNow.AddMinutes(-1));

        await IsRefused(certificate, "NotTimeValid");
    }

    [Fact]
    public async Task A_certificate_for_servers()
    {
        using var certificate = Issue("1.3.6.1.5.5.7.3.1", DateTimeOffset.UtcNow.AddDays(1));

        await IsRefused(certificate, "NotValidForUsage");
    }

    // RFC 5280, 4.2.1.12: a certificate without the extension is good for any purpose. Here it is not.
    [Fact]
    public async Task A_certificate_that_names_no_purpose()
    {
        using var certificate = Issue(null, DateTimeOffset.UtcNow.AddDays(1));

        await IsRefused(certificate, "does not say that it is for client authentication");
    }

    [Fact]
    public async Task A_protocol_older_than_TLS_1_3()
    {
        using var certificate = coordinator.Authority.IssueClient("ministry-idn");
        using var desk = new Desk(coordinator.Address, certificate, coordinator.Authority.Certificate, SslProtocols.Tls12);

        await Assert.ThrowsAsync<RpcException>(async () => await desk.Health.CheckAsync(new HealthCheckRequest()));
    }

    private async Task IsRefused(X509Certificate2? certificate, string cause)
    {
        using var desk = coordinator.Connect(certificate);

        var failure = await Assert.ThrowsAsync<RpcException>(async () => await desk.Health.CheckAsync(new HealthCheckRequest()));

        Assert.True(failure.StatusCode is StatusCode.Unavailable or StatusCode.Internal, failure.ToString());
        Assert.Contains(coordinator.Log.Lines, line => line.StartsWith("Warning: Refused a connection", StringComparison.Ordinal) && line.Contains(cause, StringComparison.Ordinal));
        await coordinator.Indonesia.Health.CheckAsync(new HealthCheckRequest());
    }

    private X509Certificate2 Issue(string? purpose, DateTimeOffset until)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=ministry-idn", key, HashAlgorithmName.SHA256);
        if (purpose is not null)
        {
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(purpose)], critical: false));
        }

        using var issued = request.Create(coordinator.Authority.Certificate, coordinator.Authority.Certificate.NotBefore, until, [1, 2, 3]);
        return issued.CopyWithPrivateKey(key);
    }
}
