using AscConsensus.Record;

namespace AscConsensus.Client;

/// <summary>A checkpoint that the record's key signed and that continues what this desk had verified before.</summary>
/// <param name="Checkpoint">The record's size and root.</param>
/// <param name="Note">As it came, with the cosignatures it had then.</param>
public sealed record VerifiedCheckpoint(Checkpoint Checkpoint, SignedNote Note)
{
    /// <summary>Entries it covers.</summary>
    public ulong Size => Checkpoint.Size;
}
