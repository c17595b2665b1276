using AscConsensus.Coordinator.Recording;
using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace AscConsensus.Coordinator.Admission;

/// <summary>Asks anew, whenever the directory has changed, whether the caller of an open stream may have it.</summary>
internal sealed class StillAdmitted(CallRules rules, ServerCallContext context)
{
    private readonly Caller caller = Caller.Of(context);
    private readonly Guard guard = context.GetHttpContext().GetEndpoint()!.Metadata.GetRequiredMetadata<Guard>();
    private ulong? directory;

    /// <exception cref="RpcException">The caller may have the stream no longer.</exception>
    public void Require(Published published)
    {
        if (published.Community.DirectoryEntry == directory)
        {
            return;
        }

        directory = published.Community.DirectoryEntry;
        if (rules.Refuses(caller, guard) is { } refused)
        {
            throw refused.ToException();
        }
    }
}
