using System.Security.Cryptography;

namespace AscConsensus.Record;

/// <summary>Short hashes by the thousand: making and freeing OpenSSL's context is most of what one costs, so each thread keeps its own.</summary>
internal static class Sha256
{
    [ThreadStatic]
    private static IncrementalHash? own;

    public static Digest Of(ReadOnlySpan<byte> input)
    {
        var hash = own ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> digest = stackalloc byte[Digest.Length];
        hash.AppendData(input);
        hash.GetHashAndReset(digest);
        return new Digest(digest);
    }
}
