using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AscConsensus.Coordinator;

/// <summary>The log that the web server is given: all of it but its line a request, for which it would make an activity on every call.</summary>
internal sealed class ServerLog(ILoggerFactory loggers) : ILoggerFactory
{
    private const string Requests = "Microsoft.AspNetCore.Hosting.Diagnostics";

    public ILogger CreateLogger(string categoryName) => categoryName == Requests ? NullLogger.Instance : loggers.CreateLogger(categoryName);

    public void AddProvider(ILoggerProvider provider) => loggers.AddProvider(provider);

    // What it hands on belongs to whoever made it.
    public void Dispose()
    {
    }
}
