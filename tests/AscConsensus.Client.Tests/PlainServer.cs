using System.Net;
using System.Net.Sockets;

namespace AscConsensus.Client.Tests;

/// <summary>A server that answers one caller in the clear, as an old web server would.</summary>
internal sealed class PlainServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task answering;

    public PlainServer()
    {
        listener.Start();
        answering = Answer();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        await answering;
        listener.Dispose();
    }

    private async Task Answer()
    {
        using var caller = await listener.AcceptTcpClientAsync();
        var stream = caller.GetStream();
        await stream.ReadExactlyAsync(new byte[16]);
        await stream.WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray());
    }
}
