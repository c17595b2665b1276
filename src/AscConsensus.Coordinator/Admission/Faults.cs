using AscConsensus.Protocol;
using AscConsensus.V1;
using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace AscConsensus.Coordinator.Admission;

/// <summary>What goes wrong inside is logged once, under a reference; the caller gets the reference and nothing else of it.</summary>
/// <remarks>Every rpc of the contract comes by here: acts in <see cref="Intake"/>, reads in <see cref="Readings"/>, the others in their services (ADR 9).</remarks>
internal sealed class Faults(ILogger<Faults> log)
{
    // A refusal is an answer, and a caller that hangs up is no fault.
    public static bool IsOurs(Exception exception, ServerCallContext context) =>
        exception is not RpcException && !(exception is OperationCanceledException or IOException && context.CancellationToken.IsCancellationRequested);

    public async Task<T> Catch<T>(ServerCallContext context, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception fault) when (IsOurs(fault, context))
        {
            throw Reported(fault, context);
        }
    }

    public Task Catch(ServerCallContext context, Func<Task> call) => Catch(context, async () =>
    {
        await call();
        return true;
    });

    public RpcException Reported(Exception fault, ServerCallContext context)
    {
        var reference = Guid.CreateVersion7().ToString("N")[..12];
        log.Fault(fault, context.Method, reference);
        return Refusal.Of(Reason.Internal, $"Something went wrong inside the coordinator; its log has it under {reference}.").ToException();
    }
}
