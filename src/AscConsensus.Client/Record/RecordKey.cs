using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Client;

/// <summary>The key by which checkpoints of a record are verified, as somebody says.</summary>
internal static class RecordKey
{
    /// <summary>As a founding says; null if what it says is none.</summary>
    public static NoteVerifier? In(FoundCommunity founding) => Of(founding.Origin, founding.CheckpointKey.Span);

    /// <param name="origin">The record's name.</param>
    /// <param name="publicKey">Ed25519.</param>
    /// <returns>Null if they are none.</returns>
    public static NoteVerifier? Of(string origin, ReadOnlySpan<byte> publicKey)
    {
        try
        {
            return new(origin, NoteAlgorithm.Ed25519, publicKey);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
