using AscConsensus.Protocol;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Admission;

/// <summary>What callers hear while the coordinator stops.</summary>
internal static class Stopping
{
    public static Refusal Refusal { get; } = Refusal.Of(Reason.Stopping, "The coordinator is stopping.", TimeSpan.FromSeconds(1));
}
