using AscConsensus.Record;

namespace AscConsensus.Journal.Sqlite;

/// <summary>Several digests in one column, one after the other.</summary>
internal static class DigestColumns
{
    public static byte[] ToBytes(this ReadOnlySpan<Digest> digests)
    {
        var bytes = new byte[digests.Length * Digest.Length];
        for (var i = 0; i < digests.Length; i++)
        {
            digests[i].CopyTo(bytes.AsSpan(i * Digest.Length));
        }

        return bytes;
    }

    public static Digest[] ToDigests(this byte[] bytes) => [.. bytes.Chunk(Digest.Length).Select(digest => new Digest(digest))];
}
