using AscConsensus.Engine;
using AscConsensus.V1;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace AscConsensus.Protocol;

/// <summary>A refusal on its way between engine and caller: reason, sentence and field violations, in google.rpc.Status.</summary>
/// <param name="Reason">Which refusal.</param>
/// <param name="Sentence">The engine's sentence, shown as it is.</param>
/// <param name="Violations">Fields that are nonsense.</param>
/// <param name="RetryAfter">When a retry makes sense, if the coordinator knows.</param>
public sealed record Refusal(Reason Reason, string Sentence, IReadOnlyList<Violation> Violations, TimeSpan? RetryAfter)
{
    public static Refusal Of(Reason reason, string sentence, TimeSpan? retryAfter = null) => new(reason, sentence, [], retryAfter);

    public static Refusal Of(Judgement.Refused refused) => new(refused.Reason, refused.Sentence, refused.Violations, null);

    /// <summary>What the coordinator throws.</summary>
    public RpcException ToException()
    {
        var row = ErrorTable.Of(Reason);
        var info = new ErrorInfo { Domain = ErrorTable.Domain, Reason = row.Name };
        info.Metadata.Add("remedy", row.Remedy);
        var status = new Google.Rpc.Status { Code = (int)row.Code, Message = Sentence, Details = { Any.Pack(info) } };
        if (Violations.Count > 0)
        {
            var bad = new BadRequest();
            bad.FieldViolations.AddRange(Violations.Select(violation => new BadRequest.Types.FieldViolation { Field = violation.Field, Description = violation.Remedy }));
            status.Details.Add(Any.Pack(bad));
        }

        if (RetryAfter is { } delay)
        {
            status.Details.Add(Any.Pack(new RetryInfo { RetryDelay = Duration.FromTimeSpan(delay) }));
        }

        return status.ToRpcException();
    }

    /// <summary>What the caller reads; null if the error is not the coordinator's own.</summary>
    public static Refusal? From(RpcException exception)
    {
        var status = exception.GetRpcStatus();
        var info = status?.GetDetail<ErrorInfo>();
        if (status is null || info?.Domain != ErrorTable.Domain || ErrorTable.Rows.FirstOrDefault(row => row.Name == info.Reason) is not { } row)
        {
            return null;
        }

        var violations = status.GetDetail<BadRequest>()?.FieldViolations.Select(violation => new Violation(violation.Field, violation.Description)) ?? [];
        return new Refusal(row.Reason, status.Message, [.. violations], status.GetDetail<RetryInfo>()?.RetryDelay.ToTimeSpan());
    }
}
