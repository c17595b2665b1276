using System.Net.Security;
using AscConsensus.Coordinator.Admission;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace AscConsensus.Coordinator;

/// <summary>One endpoint: HTTP/2 over TLS, with the limits of the options.</summary>
internal static class Listening
{
    public static void Configure(KestrelServerOptions kestrel, CoordinatorOptions options, SslServerAuthenticationOptions handshake)
    {
        var limits = options.Limits;
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = limits.Connections;
        kestrel.Limits.MaxRequestHeaderCount = limits.Headers;
        kestrel.Limits.MaxRequestHeadersTotalSize = limits.HeaderBytes;
        kestrel.Limits.RequestHeadersTimeout = limits.HeadersWithin;
        kestrel.Limits.KeepAliveTimeout = limits.IdleConnection;

        // gRPC names the limit better than HTTP does, so its own, just below, is met first.
        kestrel.Limits.MaxRequestBodySize = limits.MessageBytes + 1024;
        kestrel.Limits.Http2.MaxStreamsPerConnection = limits.StreamsPerConnection;
        kestrel.Limits.Http2.KeepAlivePingDelay = limits.PingAfter;
        kestrel.Limits.Http2.KeepAlivePingTimeout = limits.PingWithin;
        kestrel.Listen(options.Listen, endpoint =>
        {
            endpoint.Protocols = HttpProtocols.Http2;
            endpoint.UseHttps(new TlsHandshakeCallbackOptions { OnConnection = _ => ValueTask.FromResult(handshake) });
            endpoint.Use(next => connection => Identified(next, connection));
        });
    }

    // After the handshake and before any request: the key is the same for all requests of a connection.
    private static Task Identified(ConnectionDelegate next, ConnectionContext connection)
    {
        var certificate = connection.Features.GetRequiredFeature<ITlsConnectionFeature>().ClientCertificate;
        connection.Features.Set(Caller.Of(certificate ?? throw new InvalidOperationException("The handshake let a caller in without a certificate.")));
        return next(connection);
    }
}
