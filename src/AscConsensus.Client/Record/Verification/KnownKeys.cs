using System.Collections.Concurrent;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Client;

/// <summary>The signing keys that the record has enrolled so far. A key's id is the hash of the key, so that any key found under an id is that key.</summary>
internal sealed class KnownKeys
{
    private readonly ConcurrentDictionary<Digest, VerifyingKey> keys = [];
    private object? seen;

    public VerifyingKey? Find(Digest id) => keys.GetValueOrDefault(id);

    /// <summary>Takes over the keys of a state; those that are no keys are reported where they were enrolled.</summary>
    public void Learn(Engine.Community community)
    {
        if (ReferenceEquals(seen, community.Credentials))
        {
            return;
        }

        seen = community.Credentials;
        foreach (var credential in community.Credentials.Values)
        {
            if (credential.Use == KeyUse.Signing && VerifyingKey.TryRead(credential.PublicKey.Span, out var key))
            {
                keys.TryAdd(key.KeyId, key);
            }
        }
    }
}
