using System.Security.Cryptography.X509Certificates;
using AscConsensus.Coordinator.Admission;
using AscConsensus.Coordinator.Consultations;
using AscConsensus.Coordinator.Directory;
using AscConsensus.Coordinator.Documents;
using AscConsensus.Coordinator.Groups;
using AscConsensus.Coordinator.Meetings;
using AscConsensus.Coordinator.Monitoring;
using AscConsensus.Coordinator.Objections;
using AscConsensus.Coordinator.Packages;
using AscConsensus.Coordinator.Proposals;
using AscConsensus.Coordinator.Record;
using AscConsensus.Coordinator.Recording;
using AscConsensus.Coordinator.Rounds;
using AscConsensus.Journal;
using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace AscConsensus.Coordinator;

/// <summary>Puts the parts together. Nothing here is read from the environment: what holds is in the options.</summary>
internal static class CoordinatorApplication
{
    public static WebApplication Build(
        CoordinatorOptions options, IClock clock, ILoggerFactory loggers, X509Certificate2 certificate, X509Certificate2Collection authorities, JournalDatabase journal, Recorder recorder)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        var handshake = new ClientCertificates(certificate, authorities, loggers.CreateLogger<ClientCertificates>()).Handshake();
        var connections = new OpenConnections(recorder, options.Limits, loggers.CreateLogger<OpenConnections>());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listening.Configure(kestrel, options, handshake, connections.Pass));
        builder.Services.AddSingleton<ILoggerFactory>(_ => new ServerLog(loggers));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.StopWithin);

        // Who hosts the coordinator decides when it stops; it does not listen for signals itself.
        builder.Services.Replace(ServiceDescriptor.Singleton<IHostLifetime, HostedElsewhere>());
        AddParts(builder.Services, options, clock, journal, recorder);

        var application = builder.Build();
        application.UseRouting();
        application.UseMiddleware<Gate>();
        foreach (var service in Map(application, options))
        {
            service.Add(endpoint =>
            {
                if (endpoint.Metadata.OfType<GrpcMethodMetadata>().SingleOrDefault() is { } rpc)
                {
                    endpoint.Metadata.Add(Guard.Of(rpc.Method));
                }
            });
        }

        RecordFiles.Map(application);

        // Guards are looked up as endpoints are made: now, so that an rpc without one is no coordinator.
        _ = ((IEndpointRouteBuilder)application).DataSources.SelectMany(source => source.Endpoints).Count();
        return application;
    }

    private static void AddParts(IServiceCollection services, CoordinatorOptions options, IClock clock, JournalDatabase journal, Recorder recorder)
    {
        services.AddSingleton(options.Limits).AddSingleton(options.Time).AddSingleton(clock).AddSingleton(journal);

        services.AddSingleton(recorder);
        services.AddSingleton<CallRules>().AddSingleton<OfficeUse>().AddSingleton<OpenStreams>().AddSingleton<Faults>();
        services.AddSingleton<TextDocuments>().AddSingleton<SignatureThreads>().AddSingleton<StatementReader>().AddSingleton<Intake>().AddSingleton<Readings>();
        services.AddSingleton<StoredDocuments>().AddSingleton<ReadableDocuments>().AddSingleton<DocumentUpload>().AddSingleton<DocumentDownload>().AddSingleton<Soundings>();
        services.AddSingleton(recorder.Tail).AddSingleton<TreeNodes>().AddSingleton<Proofs>().AddSingleton<Cosignatures>().AddSingleton<ShownCheckpoints>().AddSingleton<RecordFiles>();
        services.AddSingleton<FoundingAct>().AddSingleton<EntryPages>().AddSingleton<EntryWatch>().AddSingleton<PendingTail>().AddSingleton<PendingWatch>();

        // One instance of each service, not one a call.
        services.AddSingleton<ProposalService>().AddSingleton<ConsultationService>().AddSingleton<RoundService>();
        services.AddSingleton<ObjectionService>().AddSingleton<GroupService>().AddSingleton<MeetingService>().AddSingleton<PackageService>();
        services.AddSingleton<MonitoringService>().AddSingleton<DirectoryService>().AddSingleton<RecordService>();
        services.AddGrpc(grpc =>
        {
            grpc.EnableDetailedErrors = false;
            grpc.MaxReceiveMessageSize = options.Limits.MessageBytes;

            // The gate answers for what there is not. A route for it would match every call beside its own, and each would gather values for both.
            grpc.IgnoreUnknownServices = true;
        });

        // It listens only once the record is replayed, and a journal that breaks ends the process: whoever answers at all serves.
        services.AddGrpcHealthChecks().AddCheck("record", () => HealthCheckResult.Healthy());
        if (options.Reflection)
        {
            services.AddGrpcReflection();
        }
    }

    private static IEnumerable<IEndpointConventionBuilder> Map(WebApplication application, CoordinatorOptions options)
    {
        yield return application.MapGrpcService<ProposalService>();
        yield return application.MapGrpcService<ConsultationService>();
        yield return application.MapGrpcService<RoundService>();
        yield return application.MapGrpcService<ObjectionService>();
        yield return application.MapGrpcService<GroupService>();
        yield return application.MapGrpcService<MeetingService>();
        yield return application.MapGrpcService<PackageService>();
        yield return application.MapGrpcService<MonitoringService>();
        yield return application.MapGrpcService<DirectoryService>();
        yield return application.MapGrpcService<RecordService>();
        yield return application.MapGrpcHealthChecksService();
        if (options.Reflection)
        {
            yield return application.MapGrpcReflectionService();
        }
    }

    private sealed class HostedElsewhere : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
