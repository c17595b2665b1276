using AscConsensus.Record;

namespace AscConsensus.Client;

/// <summary>A witness, and between which entries its cosignatures count.</summary>
/// <param name="Key">Named as the record and the office.</param>
/// <param name="Enrolled">The entry that enrolled it.</param>
/// <param name="Ended">The entry that ended it; null if none did.</param>
internal sealed record KnownWitness(NoteVerifier Key, ulong Enrolled, ulong? Ended)
{
    /// <summary>Whether it is in force after the last entry of a record of this size.</summary>
    public bool IsInForceAt(ulong size) => Enrolled < size && !(Ended < size);
}
