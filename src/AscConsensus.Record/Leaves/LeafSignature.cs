namespace AscConsensus.Record;

/// <summary>Who acted, by key, and the signature if the act was signed.</summary>
/// <param name="KeyId">SHA-256 of the key's SubjectPublicKeyInfo.</param>
/// <param name="Value">Empty for <see cref="SignatureAlgorithm.None"/>; otherwise r and s, 32 bytes each.</param>
public readonly record struct LeafSignature(Digest KeyId, SignatureAlgorithm Algorithm, ReadOnlyMemory<byte> Value)
{
    /// <summary>An act that came over its key's own connection and carries no signature.</summary>
    public static LeafSignature KeyOnly(Digest keyId) => new(keyId, SignatureAlgorithm.None, default);
}
