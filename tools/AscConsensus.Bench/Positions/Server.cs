using System.Diagnostics.Metrics;
using System.Net;
using AscConsensus.Coordinator;
using AscConsensus.Coordinator.Admission;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace AscConsensus.Bench.Positions;

/// <summary>The child: a coordinator as it is, and beside it the empty call it is measured against.</summary>
internal static class Server
{
    public const string Verb = "serve";

    /// <summary>Production's limits but for the rate, which would measure itself.</summary>
    public static Limits Limits { get; } = new()
    {
        Acts = new Rate(PerSecond: 1_000_000, Burst: 1_000_000),
        Reads = new Rate(PerSecond: 1_000_000, Burst: 1_000_000),
    };

    public static async Task<int> Run(string folder)
    {
        var options = new CoordinatorOptions
        {
            Listen = new IPEndPoint(IPAddress.Loopback, 0),
            JournalFile = Files.Journal(folder),
            CertificateFile = Files.Certificate(folder, "coordinator"),
            KeyFile = Files.Key(folder, "coordinator"),
            AuthorityFile = Files.Authority(folder),
            CheckpointKeyFile = Files.CheckpointKey(folder),
            Limits = Limits,
        };
        using var counter = new CommitCounter();
        await using var coordinator = await CoordinatorHost.Start(options, SystemClock.Instance);
        await using var empties = await StartEmpties(options);
        Console.WriteLine($"https://localhost:{coordinator.Endpoint.Port}");
        Console.WriteLine(empties.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

        // The parent closes its end when it is done, or dies.
        await Console.In.ReadToEndAsync();
        return 0;
    }

    // The limit is a call that does nothing at all, as gRPC serves it by itself: same process, same handshake, but no gate before it.
    private static async Task<WebApplication> StartEmpties(CoordinatorOptions options)
    {
        var certificate = CoordinatorFiles.ReadCertificate(options.CertificateFile, options.KeyFile);
        var handshake = new ClientCertificates(certificate, CoordinatorFiles.ReadAuthorities(options.AuthorityFile), NullLogger<ClientCertificates>.Instance).Handshake();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listening.Configure(kestrel, options, handshake, (next, connection) => next(connection)));
        builder.Services.AddRouting().AddGrpc();
        builder.Services.AddSingleton(new Empties());
        var application = builder.Build();
        application.UseRouting();
        application.MapGrpcService<Empties>();
        await application.StartAsync();
        return application;
    }

    private sealed class Empties : BenchService.BenchServiceBase
    {
        public override Task<EmptyResponse> Empty(EmptyRequest request, ServerCallContext context) => Task.FromResult(new EmptyResponse());

        public override Task<CountResponse> Count(CountRequest request, ServerCallContext context) =>
            Task.FromResult(new CountResponse
            {
                Commits = CommitCounter.Commits,
                CpuUs = (long)Environment.CpuUsage.TotalTime.TotalMicroseconds,
            });
    }

    private sealed class CommitCounter : IDisposable
    {
        private static long commits;

        private readonly MeterListener listener = new();

        public CommitCounter()
        {
            listener.InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Name == "ascconsensus.recorder.commits")
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            };
            listener.SetMeasurementEventCallback<long>((_, value, _, _) => Interlocked.Add(ref commits, value));
            listener.Start();
        }

        public static long Commits => Interlocked.Read(ref commits);

        public void Dispose() => listener.Dispose();
    }
}
