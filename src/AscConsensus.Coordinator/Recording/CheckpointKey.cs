using AscConsensus.Record;

namespace AscConsensus.Coordinator.Recording;

/// <summary>Signs the record's roots. Whoever asks has made sure that the root is settled in the journal for its size.</summary>
internal sealed class CheckpointKey(NoteSigner key, OldCopy oldCopy)
{
    public NoteVerifier Verifier => key.Verifier;

    public string Sign(Checkpoint checkpoint)
    {
        var note = checkpoint.Sign(key);

        // Before anybody has it.
        oldCopy.Remember(checkpoint.Size, note);
        return note;
    }
}
