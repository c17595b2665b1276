using System.CommandLine;
using System.Net;
using System.Text.Json.Nodes;
using AscConsensus.Coordinator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using NodaTime;

namespace AscConsensus.Cli;

/// <summary>Runs the coordinator of a community until it is told to stop.</summary>
internal static class CoordinatorVerb
{
    public static Verb Create()
    {
        var listen = new Option<string>("--listen") { Description = "Address and port.", DefaultValueFactory = _ => $"127.0.0.1:{InitVerb.DefaultPort}", HelpName = "ADDRESS:PORT" };
        var reflection = new Option<bool>("--reflection") { Description = "Let callers ask for the contract (gRPC server reflection)." };
        var limits = new Option<string?>("--limits") { Description = "File that sets limits other than those of production, such as {\"acts\": {\"perSecond\": 50, \"burst\": 100}}.", HelpName = "FILE" };
        return new Verb(
            "coordinator",
            "Run the coordinator of a community that asc init made, until Ctrl+C or SIGTERM; it answers everything in flight first.",
            "asc coordinator --data asc-data",
            "asc coordinator --data /srv/asc --listen 0.0.0.0:7443")
        {
            listen, limits, reflection,
        }.Does(async (run, ct) =>
        {
            var community = run.Community();
            var endpoint = IPEndPoint.TryParse(run.Of(listen)!, out var parsed) ? parsed : throw new BadInputException($"{run.Of(listen)} is not an address and port.", "Write it as 127.0.0.1:7443.");
            using var loggers = LoggerFactory.Create(Log);
            await using var host = await CoordinatorHost.Start(community.Coordinator(endpoint) with { Reflection = run.Of(reflection), Limits = LimitsFile.Read(run.Of(limits)) }, SystemClock.Instance, loggers);
            if (run.Json)
            {
                run.Screen.Json(new JsonObject { ["endpoint"] = $"https://{host.Endpoint}" });
            }
            else
            {
                run.Screen.Line($"The coordinator listens on https://{host.Endpoint}. Ctrl+C stops it.");
            }

            await Stopped(ct);
            return ExitCode.Done;
        });
    }

    // Standard output is for what was asked; what every call does inside the web server is nobody's concern here.
    private static void Log(ILoggingBuilder log) => log
        .AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "yyyy-MM-dd HH:mm:ss "))
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddFilter("Grpc", LogLevel.Warning)
        .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

    /// <summary>Waits until the user or the system asks to stop.</summary>
    public static Task Stopped(CancellationToken ct)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ct.Register(stopped.SetResult);
        return stopped.Task;
    }
}
