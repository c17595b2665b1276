using System.Collections.Immutable;
using AscConsensus.Record;
using NodaTime;

namespace AscConsensus.Coordinator.Recording;

/// <summary>The latest durable state: what every reader sees, without waiting.</summary>
/// <param name="Community">The state after the last entry.</param>
/// <param name="Size">Number of entries.</param>
/// <param name="LastInstant">Instant of the last entry.</param>
/// <param name="LastLeafHash">Leaf hash of the last entry, 32 bytes.</param>
/// <param name="Root">Root of the Merkle tree of the entries.</param>
/// <param name="Peaks">Its peaks: what proofs near the end are made of.</param>
/// <param name="Checkpoint">The signed checkpoint: signed when first asked for, and every time the same bytes, because Ed25519 adds no randomness.</param>
internal sealed record Published(
    Engine.Community Community, ulong Size, Instant LastInstant, byte[] LastLeafHash, Digest Root, ImmutableArray<Digest> Peaks, Lazy<string> Checkpoint)
{
    /// <summary>Now, for whoever reads this state: never before its last entry.</summary>
    public Instant InstantOf(IClock clock) => Instant.Max(clock.GetCurrentInstant(), LastInstant);

    /// <summary>The peak that this node is; null if it is none.</summary>
    public Digest? PeakAt(TreeNode node)
    {
        // A peak of level n stands for bit n of the size; before it lie the entries of all higher bits.
        var isPeak = node.Level < 64 && (Size >> node.Level & 1) == 1 && node.Index == (Size >> node.Level) - 1;
        return isPeak ? Peaks[System.Numerics.BitOperations.PopCount(Size >> node.Level) - 1] : null;
    }
}
