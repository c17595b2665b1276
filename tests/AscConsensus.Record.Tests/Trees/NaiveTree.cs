using System.Security.Cryptography;

namespace AscConsensus.Record.Tests;

/// <summary>The definitions of RFC 6962, section 2.1, written down as they stand there.</summary>
internal static class NaiveTree
{
    public static Digest Root(ReadOnlySpan<Digest> leaves)
    {
        if (leaves.Length < 2)
        {
            return leaves.IsEmpty ? new Digest(SHA256.HashData([])) : leaves[0];
        }

        var k = Split(leaves.Length);
        return new Digest(SHA256.HashData([1, .. Root(leaves[..k]).ToArray(), .. Root(leaves[k..]).ToArray()]));
    }

    public static Digest[] Path(int m, ReadOnlySpan<Digest> leaves)
    {
        if (leaves.Length == 1)
        {
            return [];
        }

        var k = Split(leaves.Length);
        return m < k ? [.. Path(m, leaves[..k]), Root(leaves[k..])] : [.. Path(m - k, leaves[k..]), Root(leaves[..k])];
    }

    public static Digest[] Proof(int m, ReadOnlySpan<Digest> leaves) => SubProof(m, leaves, true);

    private static Digest[] SubProof(int m, ReadOnlySpan<Digest> leaves, bool isWhole)
    {
        if (m == leaves.Length)
        {
            return isWhole ? [] : [Root(leaves)];
        }

        var k = Split(leaves.Length);
        return m <= k ? [.. SubProof(m, leaves[..k], isWhole), Root(leaves[k..])] : [.. SubProof(m - k, leaves[k..], false), Root(leaves[..k])];
    }

    private static int Split(int length)
    {
        var k = 1;
        while (2 * k < length)
        {
            k *= 2;
        }

        return k;
    }
}
