using NodaTime;

namespace AscConsensus.Coordinator.Recording;

/// <summary>The latest durable state: what every reader sees, without waiting.</summary>
/// <param name="Community">The state after the last entry.</param>
/// <param name="Size">Number of entries.</param>
/// <param name="LastInstant">Instant of the last entry.</param>
/// <param name="LastLeafHash">Leaf hash of the last entry, 32 bytes.</param>
internal sealed record Published(Engine.Community Community, ulong Size, Instant LastInstant, byte[] LastLeafHash)
{
    /// <summary>Now, for whoever reads this state: never before its last entry.</summary>
    public Instant InstantOf(IClock clock) => Instant.Max(clock.GetCurrentInstant(), LastInstant);
}
