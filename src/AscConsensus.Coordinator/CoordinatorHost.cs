using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using AscConsensus.Coordinator.Admission;
using AscConsensus.Coordinator.Recording;
using AscConsensus.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace AscConsensus.Coordinator;

/// <summary>A coordinator that runs: it keeps the record and serves the offices until it is stopped.</summary>
public sealed class CoordinatorHost : IAsyncDisposable
{
    private readonly X509Certificate2 certificate;
    private readonly WebApplication application;
    private readonly Recorder recorder;
    private readonly ILogger<CoordinatorHost> log;
    private readonly Lazy<Task> stop;

    private CoordinatorHost(X509Certificate2 certificate, WebApplication application, Recorder recorder, ILogger<CoordinatorHost> log)
    {
        this.certificate = certificate;
        this.application = application;
        this.recorder = recorder;
        this.log = log;
        stop = new Lazy<Task>(StopOnce);
        var address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Endpoint = IPEndPoint.Parse(new Uri(address).Authority);
        log.Started(recorder.Published.Community.Origin, Endpoint, recorder.Published.Size);
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint Endpoint { get; }

    /// <summary>Opens the journal, replays the record and listens.</summary>
    /// <param name="options">What it needs to be told.</param>
    /// <param name="clock">Dates the entries.</param>
    /// <param name="loggers">Where its log goes; nowhere if not said. Theirs who gave them.</param>
    /// <exception cref="StartupException">It cannot start; the message says why.</exception>
    public static async Task<CoordinatorHost> Start(CoordinatorOptions options, IClock clock, ILoggerFactory? loggers = null)
    {
        loggers ??= NullLoggerFactory.Instance;
        X509Certificate2? certificate = null;
        Recorder? recorder = null;
        WebApplication? application = null;
        try
        {
            certificate = CoordinatorFiles.ReadCertificate(options.CertificateFile, options.KeyFile);
            var authorities = CoordinatorFiles.ReadAuthorities(options.AuthorityFile);
            (var journal, recorder) = await OpenRecord(options, clock, loggers);
            application = CoordinatorApplication.Build(options, clock, loggers, certificate, authorities, journal, recorder);
            await Listen(application, options.Listen);
            var host = new CoordinatorHost(certificate, application, recorder, loggers.CreateLogger<CoordinatorHost>());
            host.WarnIfBehind(clock);
            (certificate, recorder, application) = (null, null, null);
            return host;
        }
        finally
        {
            if (application is not null)
            {
                await application.DisposeAsync();
            }

            certificate?.Dispose();
            if (recorder is not null)
            {
                await recorder.DisposeAsync();
            }
        }
    }

    /// <summary>Stops taking calls, answers those in flight, ends the watches, and closes the journal.</summary>
    public Task Stop() => stop.Value;

    public async ValueTask DisposeAsync() => await Stop();

    private static async Task<(JournalDatabase Journal, Recorder Recorder)> OpenRecord(CoordinatorOptions options, IClock clock, ILoggerFactory loggers)
    {
        JournalDatabase? journal = null;
        try
        {
            journal = JournalDatabase.Open(options.JournalFile);
            var recorder = await Recorder.Open(journal, origin => CoordinatorFiles.ReadCheckpointKey(options.CheckpointKeyFile, origin), clock, loggers.CreateLogger<Recorder>(), options.EndProcess);
            var opened = (journal, recorder);
            journal = null;
            return opened;
        }
        catch (IOException e) when (e is JournalInUseException or JournalUnusableException)
        {
            // They say both themselves.
            throw new StartupException(e.Message, "", e);
        }
        finally
        {
            journal?.Dispose();
        }
    }

    private static async Task Listen(WebApplication application, IPEndPoint endpoint)
    {
        try
        {
            await application.StartAsync();
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new StartupException($"{endpoint} is in use by another program.", "Stop that one, or listen elsewhere.", e);
        }
        catch (SocketException e)
        {
            throw new StartupException($"{endpoint} cannot be listened on: {e.Message}", "Listen elsewhere.", e);
        }
    }

    // It starts all the same: reading goes on, and acts are refused until the clock is right.
    private void WarnIfBehind(IClock clock)
    {
        var (now, last) = (clock.GetCurrentInstant(), recorder.Published.LastInstant);
        if (now < last - BatchWriter.Tolerated)
        {
            log.ClockBehind(now, last);
        }
    }

    private async Task StopOnce()
    {
        log.Stopping();
        application.Services.GetRequiredService<OpenStreams>().EndAll();
        await application.StopAsync();
        await application.DisposeAsync();
        var size = recorder.Published.Size;
        await recorder.DisposeAsync();
        certificate.Dispose();
        log.Stopped(size);
    }
}
