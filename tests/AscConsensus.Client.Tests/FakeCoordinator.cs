using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using AscConsensus.V1;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AscConsensus.Client.Tests;

/// <summary>A gRPC server over mTLS that says what a test tells it to say.</summary>
internal sealed class FakeCoordinator : IAsyncDisposable
{
    private readonly WebApplication app;

    private readonly X509Certificate2 own;

    private FakeCoordinator(WebApplication app, X509Certificate2 own, int port) => (this.app, this.own, Port) = (app, own, port);

    public int Port { get; }

    /// <param name="authority">Whose desks it lets in, and who issued its own certificate unless another is given.</param>
    /// <param name="service">What answers.</param>
    /// <param name="own">Its certificate.</param>
    /// <param name="port">Where it listens; anywhere if 0.</param>
    public static Task<FakeCoordinator> Start<TService>(CertificateAuthority authority, TService service, X509Certificate2? own = null, int port = 0)
        where TService : class => Start(authority, own, port, Serving(service));

    /// <summary>Several services answer.</summary>
    public static Task<FakeCoordinator> StartAll<TFirst, TSecond>(CertificateAuthority authority, TFirst first, TSecond second)
        where TFirst : class
        where TSecond : class => Start(authority, null, 0, Serving(first), Serving(second));

    /// <summary>Several services answer.</summary>
    public static Task<FakeCoordinator> StartAll<TFirst, TSecond, TThird>(CertificateAuthority authority, TFirst first, TSecond second, TThird third)
        where TFirst : class
        where TSecond : class
        where TThird : class => Start(authority, null, 0, Serving(first), Serving(second), Serving(third));

    private static Service Serving<TService>(TService service)
        where TService : class => new(service is RecordService.RecordServiceBase, services => services.AddSingleton(service), app => app.MapGrpcService<TService>());

    private static async Task<FakeCoordinator> Start(CertificateAuthority authority, X509Certificate2? own, int port, params Service[] services)
    {
        // No desk asks anything of a coordinator that shows it no record.
        services = Array.Exists(services, service => service.IsRecord) ? services : [.. services, Serving(new FakeRecord())];
        own ??= authority.IssueServer(["localhost"]);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.UseHttps(new HttpsConnectionAdapterOptions
            {
                ServerCertificate = own,
                SslProtocols = SslProtocols.Tls13,
                ClientCertificateMode = ClientCertificateMode.RequireCertificate,
                ClientCertificateValidation = (certificate, _, _) => IsAcceptable(certificate, authority.Certificate),
            });
        }));
        builder.Services.AddGrpc();
        foreach (var service in services)
        {
            service.Add(builder.Services);
        }

        var app = builder.Build();
        foreach (var service in services)
        {
            service.Map(app);
        }

        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new(app, own, new Uri(address).Port);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        own.Dispose();
    }

    private static bool IsAcceptable(X509Certificate2 certificate, X509Certificate2 authority)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.ApplicationPolicy.Add(new("1.3.6.1.5.5.7.3.2"));
        return chain.Build(certificate);
    }

    private sealed record Service(bool IsRecord, Action<IServiceCollection> Add, Action<WebApplication> Map);
}
