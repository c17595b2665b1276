using AscConsensus.Record;
using Microsoft.Extensions.Logging;

namespace AscConsensus.Coordinator.Recording;

/// <summary>Signs the record's roots. Whoever asks has made sure that the root is settled in the journal for its size.</summary>
internal sealed class CheckpointKey(NoteSigner key, OldCopy oldCopy, ILogger log)
{
    public NoteVerifier Verifier => key.Verifier;

    public string Sign(Checkpoint checkpoint)
    {
        var note = checkpoint.Sign(key);

        try
        {
            // Before anybody has it.
            oldCopy.Remember(checkpoint.Size, note);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Reading goes on. A desk that got no checkpoint would take a full disk for a record that hides something.
            log.NotRemembered(e);
        }

        return note;
    }
}
