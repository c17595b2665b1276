using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using AscConsensus.V1;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;

namespace AscConsensus.Coordinator.Tests;

/// <summary>The generated clients of one office over its own connection, with nothing between them and the wire.</summary>
internal sealed class Desk : IDisposable
{
    private readonly GrpcChannel channel;

    public Desk(Uri address, X509Certificate2? certificate, X509Certificate2 authority, System.Security.Authentication.SslProtocols protocols = default)
    {
        channel = GrpcChannel.ForAddress(address, new GrpcChannelOptions
        {
            HttpHandler = new SocketsHttpHandler
            {
                SslOptions = new SslClientAuthenticationOptions
                {
                    EnabledSslProtocols = protocols,
                    ClientCertificateContext = certificate is null ? null : SslStreamCertificateContext.Create(certificate, null, offline: true),
                    CertificateChainPolicy = new X509ChainPolicy
                    {
                        TrustMode = X509ChainTrustMode.CustomRootTrust,
                        CustomTrustStore = { authority },
                        RevocationMode = X509RevocationMode.NoCheck,
                    },
                },
            },
            MaxReceiveMessageSize = 8 * 1024 * 1024,
            DisposeHttpClient = true,
        });
        Invoker = channel.CreateCallInvoker();
        (Proposals, Consultations, Rounds) = (new(Invoker), new(Invoker), new(Invoker));
        (Objections, Groups, Meetings, Packages) = (new(Invoker), new(Invoker), new(Invoker), new(Invoker));
        (Monitoring, Directory, Record, Health) = (new(Invoker), new(Invoker), new(Invoker), new(Invoker));
    }

    public CallInvoker Invoker { get; }

    public ProposalService.ProposalServiceClient Proposals { get; }

    public ConsultationService.ConsultationServiceClient Consultations { get; }

    public RoundService.RoundServiceClient Rounds { get; }

    public ObjectionService.ObjectionServiceClient Objections { get; }

    public GroupService.GroupServiceClient Groups { get; }

    public MeetingService.MeetingServiceClient Meetings { get; }

    public PackageService.PackageServiceClient Packages { get; }

    public MonitoringService.MonitoringServiceClient Monitoring { get; }

    public DirectoryService.DirectoryServiceClient Directory { get; }

    public RecordService.RecordServiceClient Record { get; }

    public Health.HealthClient Health { get; }

    public void Dispose() => channel.Dispose();
}
