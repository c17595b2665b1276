using System.Text;
using AscConsensus.Record;

namespace AscConsensus.Client;

/// <summary>Which record a desk follows: fixed at its first use, or given with its profile.</summary>
/// <param name="Key">By which checkpoints are verified; its name is the record's origin.</param>
/// <param name="Founding">Hash of leaf 0, as members exchange it by note verbale; null for an office that may not read entries.</param>
internal sealed record PinnedRecord(NoteVerifier Key, Digest? Founding)
{
    public const string File = "record.key";

    public byte[] ToBytes() => Encoding.UTF8.GetBytes($"{Key}\n{Founding}\n");

    public static PinnedRecord? Read(byte[] bytes) => Encoding.UTF8.GetString(bytes).Split('\n') is [var key, var founding, ""]
        && NoteVerifier.TryParse(key, out var verifier)
        && (founding.Length == 0 || Digest.TryParse(founding, out _))
            ? new(verifier, founding.Length == 0 ? null : Digest.Parse(founding))
            : null;
}
