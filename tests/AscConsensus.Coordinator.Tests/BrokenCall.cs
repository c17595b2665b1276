using Grpc.Core;

namespace AscConsensus.Coordinator.Tests;

/// <summary>A call that throws at whatever is asked of it, but for its name.</summary>
internal sealed class BrokenCall(string rpc) : ServerCallContext
{
    protected override string MethodCore => rpc;

    protected override string HostCore => throw Fault();

    protected override string PeerCore => throw Fault();

    protected override DateTime DeadlineCore => throw Fault();

    protected override Metadata RequestHeadersCore => throw Fault();

    protected override CancellationToken CancellationTokenCore => throw Fault();

    protected override Metadata ResponseTrailersCore => throw Fault();

    protected override Status StatusCore
    {
        get => throw Fault();
        set => throw Fault();
    }

    protected override WriteOptions? WriteOptionsCore
    {
        get => throw Fault();
        set => throw Fault();
    }

    protected override AuthContext AuthContextCore => throw Fault();

    protected override IDictionary<object, object> UserStateCore => throw Fault();

    protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) => throw Fault();

    protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders) => throw Fault();

    private static InvalidOperationException Fault() => new("This call is broken.");
}
