using AscConsensus.Engine;
using AscConsensus.Record;

namespace AscConsensus.Protocol;

/// <summary>The engine and the record library know nothing of each other; here their 32 bytes meet.</summary>
public static class Digests
{
    /// <summary>The same 32 bytes, as the engine has them.</summary>
    public static Fingerprint ToFingerprint(this Digest digest)
    {
        Span<byte> bytes = stackalloc byte[Digest.Length];
        digest.CopyTo(bytes);
        return new Fingerprint(bytes);
    }

    /// <summary>The same 32 bytes, as the record library has them.</summary>
    public static Digest ToDigest(this Fingerprint fingerprint) => new(fingerprint.ToArray());
}
