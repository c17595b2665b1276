using System.Numerics;

namespace AscConsensus.Record.Tests;

/// <summary>A tree whose leaves are all alike, so that one of any size is 64 hashes.</summary>
internal static class LevelTree
{
    public static Digest[] Nodes { get; } = [.. Enumerable.Range(0, 64).Aggregate(
        new List<Digest>(), (nodes, level) => [.. nodes, level == 0 ? LeafHash.Of([]) : NodeHash.Of(nodes[^1], nodes[^1])])];

    public static Digest Node(TreeNode node) => Nodes[node.Level];

    public static IEnumerable<Digest> Peaks(ulong size)
    {
        for (; size != 0; size -= 1UL << BitOperations.Log2(size))
        {
            yield return Nodes[BitOperations.Log2(size)];
        }
    }
}
