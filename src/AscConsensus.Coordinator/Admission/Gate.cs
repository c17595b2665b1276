using AscConsensus.Coordinator.Recording;
using AscConsensus.Protocol;
using AscConsensus.V1;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace AscConsensus.Coordinator.Admission;

/// <summary>Every call passes here, before anything of it is read: who may not make it is refused, and so is what there is not.</summary>
internal sealed class Gate(
    RequestDelegate next, IServiceProvider services, CallRules rules, OfficeUse use, OpenStreams streams, Recorder recorder, Limits limits, ILogger<Gate> log)
{
    public Task Invoke(HttpContext context)
    {
        // Of every part there is one: a scope of its own for each call would hold nothing.
        context.RequestServices = services;
        var caller = Caller.Of(context);
        if (context.GetEndpoint()?.Metadata.GetMetadata<Guard>() is not { } guard)
        {
            GrpcAnswer.NoSuchRpc(context.Response);
            return Task.CompletedTask;
        }

        if (rules.Refuses(caller, guard) is { } refused)
        {
            return Refuse(context, caller, guard, refused);
        }

        var office = recorder.Published.Community.Credentials[caller.Key].Office;
        return use.Refuses(office, isAct: guard.Writes) is { } overloaded ? Refuse(context, caller, guard, overloaded)
            : guard.IsStream ? PassStream(context, caller, guard)
            : Pass(context);
    }

    private async Task Pass(HttpContext context)
    {
        await next(context);
        GrpcAnswer.Explain(context.Response, limits);
    }

    private async Task PassStream(HttpContext context, Caller caller, Guard guard)
    {
        using var stream = streams.Open(context, caller, guard);
        if (stream.Refusal is null)
        {
            // Services see the end of the stream as they see a caller that hangs up.
            context.RequestAborted = stream.Token;
            if (guard.Uploads)
            {
                // The service counts what comes and takes no more than was announced.
                context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
            }

            await next(context);
        }

        if (stream.Refusal is { } refused)
        {
            await Refuse(context, caller, guard, refused);
        }
        else
        {
            GrpcAnswer.Explain(context.Response, limits);
        }
    }

    private Task Refuse(HttpContext context, Caller caller, Guard guard, Refusal refused)
    {
        log.CallRefused(guard.Rpc, caller.Key.Brief, refused.Reason, refused.Sentence);
        if (guard.IsFile)
        {
            context.Response.StatusCode = refused.Reason == Reason.Overloaded ? StatusCodes.Status429TooManyRequests : StatusCodes.Status403Forbidden;
            return context.Response.WriteAsync(refused.Sentence + "\n");
        }

        GrpcAnswer.Refuse(context.Response, refused);
        return Task.CompletedTask;
    }
}
