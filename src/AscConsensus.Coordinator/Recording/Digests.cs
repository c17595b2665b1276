using AscConsensus.Engine;
using AscConsensus.Record;

namespace AscConsensus.Coordinator.Recording;

/// <summary>The engine and the record library know nothing of each other; here their 32 bytes meet.</summary>
internal static class Digests
{
    public static Fingerprint ToFingerprint(this Digest digest)
    {
        Span<byte> bytes = stackalloc byte[Digest.Length];
        digest.CopyTo(bytes);
        return new Fingerprint(bytes);
    }

    public static Digest ToDigest(this Fingerprint fingerprint) => new(fingerprint.ToArray());
}
