using AscConsensus.Protocol;
using AscConsensus.V1;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Logging;

namespace AscConsensus.Coordinator.Admission;

/// <summary>What goes wrong inside is logged once, under a reference; the caller gets the reference and nothing else of it.</summary>
internal sealed class Faults(ILogger<Faults> log) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (Exception fault) when (IsOurs(fault, context))
        {
            throw Reported(fault, context);
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (Exception fault) when (IsOurs(fault, context))
        {
            throw Reported(fault, context);
        }
    }

    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(requestStream, context);
        }
        catch (Exception fault) when (IsOurs(fault, context))
        {
            throw Reported(fault, context);
        }
    }

    // A refusal is an answer, and a caller that hangs up is no fault.
    private static bool IsOurs(Exception exception, ServerCallContext context) =>
        exception is not RpcException && !(exception is OperationCanceledException or IOException && context.CancellationToken.IsCancellationRequested);

    private RpcException Reported(Exception fault, ServerCallContext context)
    {
        var reference = Guid.CreateVersion7().ToString("N")[..12];
        log.Fault(fault, context.Method, reference);
        return Refusal.Of(Reason.Internal, $"Something went wrong inside the coordinator; its log has it under {reference}.").ToException();
    }
}
