using AscConsensus.Coordinator.Recording;
using AscConsensus.Journal;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace AscConsensus.Coordinator.Record;

/// <summary>Checkpoints that desks show: by them a coordinator learns that its journal is an old copy, and members that it is the record they know.</summary>
internal sealed class ShownCheckpoints(Recorder recorder, TreeNodes nodes, Cosignatures cosignatures, ILogger<ShownCheckpoints> log)
{
    /// <summary>Takes a checkpoint that a desk has verified.</summary>
    public Published Take(string text, Reading reading)
    {
        var (checkpoint, _) = Open(text, reading.Published);
        recorder.OldCopy.ShownBy(reading.By.Office, reading.Community, checkpoint.Size, text);
        return reading.Published;
    }

    /// <summary>Takes a checkpoint that a member's witness has cosigned.</summary>
    public async Task<Published> TakeCosigned(string text, Reading reading)
    {
        var (checkpoint, note) = Open(text, reading.Published);
        var witness = WitnessOf(reading, checkpoint);
        if (Cosignature.TimeIn(note, witness) is null)
        {
            throw Refusal.Of(Reason.SignatureInvalid, $"The checkpoint carries no good cosignature of the witness {witness.Name}.").ToException();
        }

        var line = note.Signatures.First(signature => signature.Name == witness.Name && signature.KeyId == witness.KeyId);
        await cosignatures.Add(new StoredCosignature(checkpoint.Size, reading.By.Office.ToString(), line.ToString()));
        return recorder.Published;
    }

    // By a key that was in force when the record had that size, as whoever verifies the checkpoint counts it.
    private static NoteVerifier WitnessOf(Reading reading, Checkpoint checkpoint)
    {
        var (community, office) = (reading.Community, reading.By.Office);
        return community.Credentials.Values.FirstOrDefault(it => it.Office == office && it is { Use: KeyUse.Witness, RevokedEntry: null }) switch
        {
            null => throw Refusal.Of(Reason.KeyUseDiffers, $"{community.NameOf(office)} has no witness key enrolled.").ToException(),
            { EnrolledEntry: var from } when from >= checkpoint.Size => throw Refusal.Of(
                Reason.KeyUseDiffers, $"The witness key of {community.NameOf(office)} was enrolled by entry {from}: it cosigns records that hold that entry, and this one has {checkpoint.Size} entries.").ToException(),
            var key => CommunityKeys.Witness(community.Origin, office.ToString(), key.PublicKey.Span),
        };
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

        // From the nodes, which were verified when the record was read: a damaged row of what was settled accuses nobody.
        return TreeRoot.At(checkpoint.Size, nodes.Of(published)) == checkpoint.Root ? (checkpoint, note) : throw Halted(recorder.OldCopy.FoundDiffering(checkpoint.Size, text));
    }

    private RpcException Halted(Refusal refusal)
    {
        log.TakesNoActs(refusal.Sentence);
        return refusal.ToException();
    }
}
