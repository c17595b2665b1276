using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Coordinator;

/// <summary>Nonsense in a request, as the engine says it of acts.</summary>
internal static class Invalid
{
    public static RpcException Fields(Fields fields) => new Refusal(
        Reason.InvalidField,
        $"{string.Join(", ", fields.Violations.Select(violation => violation.Field).Distinct())}: {fields.Violations[0].Remedy}",
        fields.Violations,
        null).ToException();

    public static RpcException Field(string field, string remedy)
    {
        var fields = new Fields();
        fields.Require(false, field, remedy);
        return Fields(fields);
    }
}
