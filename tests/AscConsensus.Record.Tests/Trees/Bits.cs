namespace AscConsensus.Record.Tests;

/// <summary>Values that differ in one bit: all of them, or with a step of 9 one for each byte, each in another place of its byte.</summary>
internal static class Bits
{
    public static IEnumerable<Digest> Flipped(Digest digest, int step = 1) => Enumerable.Range(0, 8 * Digest.Length).Where(bit => bit % step == 0).Select(bit =>
    {
        var bytes = digest.ToArray();
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        return new Digest(bytes);
    });

    public static IEnumerable<ulong> Flipped(ulong number) => Enumerable.Range(0, 64).Select(bit => number ^ (1UL << bit));

    public static IEnumerable<Digest[]> Flipped(Digest[] proof, int step = 1) => proof.SelectMany((hash, at) => Flipped(hash, step).Select(other =>
    {
        Digest[] changed = [.. proof];
        changed[at] = other;
        return changed;
    }));

    /// <summary>One hash less, one more, or two in the other order.</summary>
    public static IEnumerable<Digest[]> Rearranged(Digest[] proof)
    {
        for (var at = 0; at < proof.Length; at++)
        {
            yield return [.. proof[..at], .. proof[(at + 1)..]];
            yield return [.. proof[..at], proof[at], .. proof[at..]];
            if (at > 0)
            {
                yield return [.. proof[..(at - 1)], proof[at], proof[at - 1], .. proof[(at + 1)..]];
            }
        }

        yield return [.. proof, default];
        yield return [default, .. proof];
    }
}
