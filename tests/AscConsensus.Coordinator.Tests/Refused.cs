using AscConsensus.Protocol;
using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Coordinator.Tests;

/// <summary>What every refusal has: its reason and its code on the wire, and a record that did not grow.</summary>
internal static class Refused
{
    public static async Task<Refusal> ThatIsRefused(this RunningCoordinator coordinator, Reason reason, Func<Task> call)
    {
        var before = await coordinator.RecordSize();
        var refusal = await With(reason, call);
        Assert.Equal(before, await coordinator.RecordSize());
        return refusal;
    }

    public static async Task<Refusal> With(Reason reason, Func<Task> call)
    {
        var exception = await Assert.ThrowsAsync<RpcException>(call);
        var refusal = Refusal.From(exception);
        Assert.True(refusal is not null, $"No refusal of ours: {exception.Status}");
        Assert.Equal((reason, ErrorTable.Of(reason).Code), (refusal.Reason, exception.StatusCode));
        return refusal;
    }
}
