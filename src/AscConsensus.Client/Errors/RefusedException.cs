using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Client;

/// <summary>The coordinator refused. The message is the engine's sentence: show it as it is. A refusal changed nothing.</summary>
public sealed class RefusedException : Exception
{
    internal RefusedException(Refusal refusal, RpcException inner)
        : base(refusal.Sentence, inner)
    {
        var row = ErrorTable.Of(refusal.Reason);
        (Reason, Code, Remedy, Violations) = (refusal.Reason, row.Code, row.Remedy, refusal.Violations);
    }

    internal RefusedException(RpcException foreign)
        : base(foreign.Status.Detail, foreign) =>
        (Reason, Code, Remedy, Violations) = (Reason.Unspecified, foreign.StatusCode, "Check that the endpoint is a coordinator and of this program's version.", []);

    /// <summary>Which refusal it is. <see cref="Reason.Unspecified"/> if the answer did not come from a coordinator of this contract.</summary>
    public Reason Reason { get; }

    /// <summary>The gRPC status code.</summary>
    public StatusCode Code { get; }

    /// <summary>What the caller can do, one sentence.</summary>
    public string Remedy { get; }

    /// <summary>For <see cref="Reason.InvalidField"/>: each field that is nonsense, and what to put there.</summary>
    public IReadOnlyList<Violation> Violations { get; }
}
