using System.Runtime.CompilerServices;
using AscConsensus.Engine;
using AscConsensus.Record;

namespace AscConsensus.Protocol;

/// <summary>Reads each credential's public key once: importing one costs as much as verifying with it.</summary>
internal static class VerifyingKeys
{
    private static readonly ConditionalWeakTable<Credential, VerifyingKey> Read = [];

    public static VerifyingKey Of(Credential credential) => Read.GetValue(credential, static it => VerifyingKey.Read(it.PublicKey.Span));
}
