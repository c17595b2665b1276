using System.Security.Cryptography;
using AscConsensus.Record;
using Google.Protobuf;

namespace AscConsensus.Coordinator.Tests;

/// <summary>The key by which the coordinators of the tests sign checkpoints: always the same.</summary>
internal static class CheckpointKeys
{
    public static ByteString Public
    {
        get
        {
            using var key = Of("any");
            return ByteString.CopyFrom(key.Verifier.PublicKeyBytes);
        }
    }

    public static string Pem
    {
        get
        {
            using var key = Of("any");
            return key.ToPem();
        }
    }

    /// <summary>Signs as the coordinator of that record would.</summary>
    public static NoteSigner Of(string origin) => new(origin, NoteAlgorithm.Ed25519, SHA256.HashData("checkpoint key"u8));
}
