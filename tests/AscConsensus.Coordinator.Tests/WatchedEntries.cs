using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Coordinator.Tests;

internal static class WatchedEntries
{
    /// <summary>Moves to the next entry, past the checkpoints between.</summary>
    public static async Task<bool> NextEntry(this IAsyncStreamReader<WatchEntriesResponse> stream)
    {
        while (await stream.MoveNext())
        {
            if (stream.Current.Entry is not null)
            {
                return true;
            }
        }

        return false;
    }
}
