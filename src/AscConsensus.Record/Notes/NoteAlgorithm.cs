namespace AscConsensus.Record;

/// <summary>How a line of a note is signed (C2SP signed-note). The numbers are those in a verifier's text.</summary>
public enum NoteAlgorithm
{
    /// <summary>No algorithm; never in a note.</summary>
    None = 0,

    /// <summary>Ed25519 over the note's text: how a record signs its checkpoints.</summary>
    Ed25519 = 1,

    /// <summary>Ed25519 over the time and the note's text: how a witness cosigns a checkpoint (C2SP tlog-cosignature).</summary>
    Cosignature = 4,
}
