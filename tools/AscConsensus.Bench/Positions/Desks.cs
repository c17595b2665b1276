using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using AscConsensus.Bench.Communities;
using AscConsensus.Client;
using Grpc.Net.Client;

namespace AscConsensus.Bench.Positions;

/// <summary>Eleven ministries, each with a certificate and one connection of its own.</summary>
internal sealed class Desks : IDisposable
{
    private readonly List<GrpcChannel> channels = [];

    public Desks(string folder, string endpoint)
    {
        using var authority = X509CertificateLoader.LoadCertificateFromFile(Files.Authority(folder));
        foreach (var member in BenchCommunity.Members)
        {
            channels.Add(Open(endpoint, authority, PemFiles.Read(Files.Certificate(folder, member), Files.Key(folder, member))));
        }
    }

    public IReadOnlyList<GrpcChannel> Channels => channels;

    public void Dispose() => channels.ForEach(channel => channel.Dispose());

    private static GrpcChannel Open(string endpoint, X509Certificate2 authority, X509Certificate2 own)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            CustomTrustStore = { X509CertificateLoader.LoadCertificate(authority.RawData) },
        };
        var handler = new SocketsHttpHandler
        {
            EnableMultipleHttp2Connections = false,
            SslOptions = new SslClientAuthenticationOptions
            {
                EnabledSslProtocols = SslProtocols.Tls13,
                CertificateChainPolicy = policy,
                ClientCertificateContext = SslStreamCertificateContext.Create(own, null),
            },
        };
        return GrpcChannel.ForAddress(endpoint, new GrpcChannelOptions { HttpHandler = handler, DisposeHttpClient = true });
    }
}
