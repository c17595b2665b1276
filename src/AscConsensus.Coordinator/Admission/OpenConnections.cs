using System.Collections.Concurrent;
using AscConsensus.Coordinator.Recording;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace AscConsensus.Coordinator.Admission;

/// <summary>Connections after their handshake and before any request: who is at the other end is the same for all requests of one, and no office has too many.</summary>
internal sealed class OpenConnections(Recorder recorder, Limits limits, ILogger<OpenConnections> log)
{
    private readonly ConcurrentDictionary<string, int> open = [];

    /// <summary>Lets a connection in unless it is one too many.</summary>
    public async Task Pass(ConnectionDelegate next, ConnectionContext connection)
    {
        var certificate = connection.Features.GetRequiredFeature<ITlsConnectionFeature>().ClientCertificate;
        var caller = Caller.Of(certificate ?? throw new InvalidOperationException("The handshake let a caller in without a certificate."));
        connection.Features.Set(caller);

        // A key that is not enrolled hears so on its first call; until then it counts for itself.
        var whose = recorder.Published.Community.Credentials.TryGetValue(caller.Key, out var credential) ? credential.Office.ToString() : caller.Key.ToString();
        try
        {
            if (open.AddOrUpdate(whose, 1, (_, there) => there + 1) <= limits.ConnectionsPerOffice)
            {
                await next(connection);
            }
            else
            {
                log.TooManyConnections(whose, limits.ConnectionsPerOffice);
                connection.Abort();
            }
        }
        finally
        {
            open.AddOrUpdate(whose, 0, (_, there) => there - 1);
            open.TryRemove(new(whose, 0));
        }
    }
}
