using System.Net.Security;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace AscConsensus.Coordinator;

/// <summary>One endpoint: HTTP/2 over TLS, with the limits of the options.</summary>
internal static class Listening
{
    /// <param name="pass">What becomes of a connection after its handshake.</param>
    public static void Configure(KestrelServerOptions kestrel, CoordinatorOptions options, SslServerAuthenticationOptions handshake, Func<ConnectionDelegate, ConnectionContext, Task> pass)
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
            endpoint.UseHttps(new TlsHandshakeCallbackOptions { OnConnection = _ => ValueTask.FromResult(handshake), HandshakeTimeout = limits.HandshakeWithin });
            endpoint.Use(next => connection => pass(next, connection));
        });
    }
}
