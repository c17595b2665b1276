using AscConsensus.Coordinator.Recording;
using AscConsensus.Journal;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace AscConsensus.Coordinator.Record;

/// <summary>Checkpoints that desks show: by them a coordinator learns that its journal is an old copy, and members that it is the record they know.</summary>
internal sealed class ShownCheckpoints(Recorder recorder, JournalDatabase journal, Cosignatures cosignatures, ILogger<ShownCheckpoints> log)
{
    /// <summary>Takes a checkpoint that a desk has verified.</summary>
    public Published Take(string text, Reading reading)
    {
        var (checkpoint, _) = Open(text, reading.Published);
        recorder.OldCopy.ShownBy(reading.By.Office, reading.Community.Policy.Witnesses, checkpoint.Size, text);
        return reading.Published;
    }

    /// <summary>Takes a checkpoint that a member's witness has cosigned.</summary>
    public async Task<Published> TakeCosigned(string text, Reading reading)
    {
        var (checkpoint, note) = Open(text, reading.Published);
        if (!reading.Community.Witnesses().TryGetValue(reading.By.Office, out var witness))
        {
            throw Refusal.Of(Reason.KeyUseDiffers, $"{reading.Community.NameOf(reading.By.Office)} has no witness key enrolled.").ToException();
        }

        if (Cosignature.TimeIn(note, witness) is null)
        {
            throw Refusal.Of(Reason.SignatureInvalid, $"The checkpoint carries no good cosignature of the witness {witness.Name}.").ToException();
        }

        var line = note.Signatures.First(signature => signature.Name == witness.Name && signature.KeyId == witness.KeyId);
        await cosignatures.Add(new StoredCosignature(checkpoint.Size, reading.By.Office.ToString(), line.ToString()));
        return recorder.Published;
    }

    private (Checkpoint Checkpoint, SignedNote Note) Open(string text, Published published)
    {
        if (!Checkpoint.TryOpen(text, recorder.CheckpointKey.Verifier, out var checkpoint, out var note, out var fault))
        {
            throw Refusal.Of(Reason.SignatureInvalid, fault).ToException();
        }

        if (checkpoint.Size > published.Size)
        {
            // Signed with our key and not here: this journal was restored from before, and may not go on from there.
            throw Halted(recorder.OldCopy.FoundBehind(published.Size, checkpoint.Size, text));
        }

        var root = checkpoint.Size == published.Size ? published.Root : journal.FindRoot(checkpoint.Size);
        return root == checkpoint.Root ? (checkpoint, note) : throw Halted(recorder.OldCopy.FoundDiffering(checkpoint.Size, text));
    }

    private RpcException Halted(Refusal refusal)
    {
        log.TakesNoActs(refusal.Sentence);
        return refusal.ToException();
    }
}
