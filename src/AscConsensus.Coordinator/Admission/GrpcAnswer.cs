using System.Globalization;
using AscConsensus.Protocol;
using AscConsensus.V1;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AscConsensus.Coordinator.Admission;

/// <summary>Answers that are given outside the services, on the wire as theirs: a status, and for every error of ours its reason.</summary>
internal static class GrpcAnswer
{
    private const string Details = "grpc-status-details-bin";

    public static void Refuse(HttpResponse response, Refusal refusal)
    {
        var exception = refusal.ToException();
        var trailers = Trailers(response);
        Write(trailers, exception.Status);
        foreach (var entry in exception.Trailers)
        {
            trailers[entry.Key] = entry.IsBinary ? Convert.ToBase64String(entry.ValueBytes) : entry.Value;
        }

        if (!response.HasStarted)
        {
            response.ContentType = "application/grpc";
        }
    }

    public static void NoSuchRpc(HttpResponse response)
    {
        response.ContentType = "application/grpc";
        Write(response.Headers, new Status(StatusCode.Unimplemented, "There is no such rpc."));
    }

    /// <summary>Gives a reason to what the gRPC library refuses itself, before a service sees it: messages it cannot read.</summary>
    public static void Explain(HttpResponse response, Limits limits)
    {
        // A call that succeeds, and one that a service refused, has no status here or has its details beside it.
        if (response.HasStarted || response.Headers.GrpcStatus.Count == 0 || response.Headers.ContainsKey(Details))
        {
            return;
        }

        var code = (StatusCode)int.Parse(response.Headers.GrpcStatus.ToString(), NumberStyles.None, CultureInfo.InvariantCulture);
        if (code == StatusCode.ResourceExhausted)
        {
            Refuse(response, Refusal.Of(Reason.TooLarge, $"The message is larger than {limits.MessageBytes} bytes."));
        }
        else if (code is StatusCode.Unknown or StatusCode.Internal)
        {
            Refuse(response, Refusal.Of(Reason.InvalidField, "The bytes sent are not a message of the contract."));
        }
    }

    // Where nothing was sent yet the status travels with the headers, otherwise after the messages.
    private static IHeaderDictionary Trailers(HttpResponse response) => response.HasStarted
        ? response.HttpContext.Features.GetRequiredFeature<IHttpResponseTrailersFeature>().Trailers
        : response.Headers;

    private static void Write(IHeaderDictionary trailers, Status status)
    {
        trailers.GrpcStatus = ((int)status.StatusCode).ToString(CultureInfo.InvariantCulture);
        trailers.GrpcMessage = Uri.EscapeDataString(status.Detail);
    }
}
