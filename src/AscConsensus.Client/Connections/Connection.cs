using System.Net.Security;
using System.Security.Authentication;
using AscConsensus.Protocol;
using AscConsensus.V1;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;

namespace AscConsensus.Client;

/// <summary>The line to one coordinator: one TLS identity, one way to try again, one reading of every error.</summary>
internal sealed class Connection : IDisposable
{
    private readonly AscClientOptions options;
    private readonly CoordinatorCheck check;
    private readonly GrpcChannel channel;
    private readonly ActSigning signing;
    private ulong seen;

    public Connection(Profile profile, AscClientOptions options)
    {
        (Profile, this.options) = (profile, options);
        check = new(profile.Authority, Profile.Endpoint.Host);
        channel = GrpcChannel.ForAddress(Profile.Endpoint, new GrpcChannelOptions
        {
            HttpHandler = Handler(),
            DisposeHttpClient = true,
            // The SDK tries again itself, with the same request_id, and tells its caller what it knows.
            DisableResolverServiceConfig = true,
        });
        Invoker = channel.CreateCallInvoker();
        Uploads = new(this, options);
        Record = new(this, profile, options);
        signing = new(this, Record, profile, options);
    }

    public Profile Profile { get; }

    public CallInvoker Invoker { get; }

    /// <summary>Size of the record this client has seen: its readings never go back behind it, whichever coordinator answers.</summary>
    public ulong Seen => Interlocked.Read(ref seen);

    public void Saw(ulong recordSize)
    {
        ulong before;
        do
        {
            before = Seen;
        }
        while (before < recordSize && Interlocked.CompareExchange(ref seen, recordSize, before) != before);
    }

    /// <summary>Documents that are sent before the act that cites them.</summary>
    public DocumentUploads Uploads { get; }

    /// <summary>What this desk has verified of the record; it is asked before anything else is.</summary>
    public VerifiedRecord Record { get; }

    /// <summary>Signs one act and sends it until its answer is known and proven, under one request_id and in the same bytes; documents that are too large to go along, before it.</summary>
    public async Task<Receipt> ActAsync<TRequest, TResponse>(
        Func<TRequest, CallOptions, AsyncUnaryCall<TResponse>> rpc, Func<string, TRequest> request, Func<TResponse, Receipt> receipt, CancellationToken ct)
        where TRequest : IMessage
    {
        await Record.ReadyAsync(ct).ConfigureAwait(false);
        var requestId = Guid.NewGuid().ToString("D");
        var message = request(requestId);
        var signed = await signing.SignAsync(message, requestId, ct).ConfigureAwait(false);
        await Uploads.SendAheadAsync(message, ct).ConfigureAwait(false);
        try
        {
            var done = receipt(await CallAsync(rpc, message, requestId, ct).ConfigureAwait(false));
            await Record.KeepAsync(signed, done, ct).ConfigureAwait(false);
            Saw(done.Entry + 1);
            return done;
        }
        catch (OperationCanceledException cancelled)
        {
            throw new ActCancelledException(requestId, cancelled);
        }
    }

    /// <summary>Asks one question until it is answered.</summary>
    public async Task<TResponse> ReadAsync<TRequest, TResponse>(
        Func<TRequest, CallOptions, AsyncUnaryCall<TResponse>> rpc, TRequest request, Func<TResponse, ulong> recordSize, CancellationToken ct)
    {
        await Record.ReadyAsync(ct).ConfigureAwait(false);
        var read = await CallAsync(rpc, request, "", ct).ConfigureAwait(false);

        // The line may have been made anew for this very call: then it is not known yet who answered.
        await Record.ReadyAsync(ct).ConfigureAwait(false);
        Saw(recordSize(read));
        return read;
    }

    /// <summary>How long to wait before trying again after this failure; throws what the caller should see if it makes no sense.</summary>
    /// <param name="attempt">Attempts made so far.</param>
    /// <param name="left">Patience that is left.</param>
    public TimeSpan PauseAfter(RpcException failure, int attempt, TimeSpan left, string requestId)
    {
        var refusal = Refusal.From(failure);
        var fault = refusal is null ? FaultOf(failure) : null;
        var transient = refusal is null
            ? fault is { MayPass: true }
            : failure.StatusCode == StatusCode.Unavailable || refusal.RetryAfter is not null;
        if (refusal is null)
        {
            Record.LineBroke();
        }

        var pause = refusal?.RetryAfter ?? Backoff.After(attempt, options.LongestPause);
        return transient && pause <= left ? pause
            : refusal is not null ? throw new RefusedException(refusal, failure)
            : fault is not null ? throw new CoordinatorUnreachableException(fault, requestId, failure)
            : throw new RefusedException(failure);
    }

    /// <summary>Calls until there is an answer or patience ends.</summary>
    /// <param name="requestId">Named to the caller if the outcome stays unknown; empty for a reading.</param>
    public async Task<TResponse> CallAsync<TRequest, TResponse>(
        Func<TRequest, CallOptions, AsyncUnaryCall<TResponse>> rpc, TRequest request, string requestId, CancellationToken ct)
    {
        var began = options.Time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            // Another program with the same profile may have found something meanwhile.
            Record.ThrowIfStopped();
            TimeSpan pause;
            try
            {
                // The deadline travels with the call, so it is of the wall clock.
                using var call = rpc(request, new CallOptions(deadline: TimeProvider.System.GetUtcNow().UtcDateTime + options.Deadline, cancellationToken: ct));
                return await call.ResponseAsync.ConfigureAwait(false);
            }
            catch (RpcException failure)
            {
                ct.ThrowIfCancellationRequested();
                pause = PauseAfter(failure, attempt, options.Patience - options.Time.GetElapsedTime(began), requestId);
            }

            await Task.Delay(pause, options.Time, ct).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        channel.Dispose();
        Record.Dispose();
    }

    // What the coordinator itself did not say comes from the line; null for an answer of something that is no coordinator of this contract.
    private TransportFault? FaultOf(RpcException failure) => failure.StatusCode switch
    {
        StatusCode.Unimplemented => TransportFault.NotACoordinator(Profile.Endpoint),
        StatusCode.Unavailable or StatusCode.Internal or StatusCode.Unknown or StatusCode.Cancelled or StatusCode.DeadlineExceeded =>
            TransportFault.Of(failure.Status.DebugException, Profile.Endpoint, check.Fault, () => OwnCertificateCheck.Explain(Profile, TimeProvider.System.GetUtcNow())),
        _ => null,
    };

    private SocketsHttpHandler Handler() => new()
    {
        EnableMultipleHttp2Connections = true,
        PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
        KeepAlivePingDelay = options.KeepAlive,
        KeepAlivePingTimeout = options.KeepAlive,
        KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
        ConnectTimeout = options.Deadline,
        SslOptions = new SslClientAuthenticationOptions
        {
            EnabledSslProtocols = SslProtocols.Tls13,
            CertificateChainPolicy = check.Policy,
            RemoteCertificateValidationCallback = (sender, certificate, chain, errors) =>
            {
                // A line that is made anew between two calls fails none of them: who answers on it is asked all the same.
                Record.LineBroke();
                return check.Accepts(sender, certificate, chain, errors);
            },
            // Offline: building the chain must not fetch anything. The authority goes along for servers that ask for it.
            ClientCertificateContext = SslStreamCertificateContext.Create(Profile.Certificate, [Profile.Authority], offline: true),
        },
    };
}
