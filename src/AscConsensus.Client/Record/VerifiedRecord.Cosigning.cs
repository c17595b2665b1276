using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Client;

// A witness's word is that it has never put its name to another record, nor to a smaller one afterwards. So what it is about to cosign is on disk first.
internal sealed partial class VerifiedRecord
{
    /// <summary>Cosigns a checkpoint that was verified, unless a larger one has been cosigned.</summary>
    /// <param name="checkpoint">As it was accepted here.</param>
    /// <returns>The checkpoint with the record's signature and the witness's; null if it must not be cosigned any more.</returns>
    public async Task<SignedNote?> CosignAsync(VerifiedCheckpoint checkpoint, NoteSigner key, CancellationToken ct)
    {
        ThrowIfStopped();
        var record = pinned!;
        var told = profile.FollowsCoordinatorClock ? await CoordinatorTimeAsync(ct).ConfigureAwait(false) : (DateTimeOffset?)null;

        // Nobody else with this profile cosigns until this one is done, whichever program it is.
        using var held = await state.Files.LockAsync(ct).ConfigureAwait(false);
        var cosigned = state.Cosigned(record);
        if (checkpoint.Size < (cosigned?.Size ?? 0))
        {
            return null;
        }

        if (checkpoint.Size == cosigned?.Size && checkpoint.Checkpoint.Root != cosigned.Checkpoint.Root)
        {
            throw Stop($"The coordinator signed two different records of {checkpoint.Size} entries, one of which this desk has cosigned.", Received(checkpoint.Note.ToString()));
        }

        state.SetCosigned(checkpoint);
        var signed = checkpoint.Checkpoint.ToText();

        // Asked while the others wait: a later time never stands on a smaller record.
        var now = told ?? options.Time.GetUtcNow();
        return Alone(checkpoint.Note, record.Key).With(Cosignature.Sign(key, signed, now.ToUnixTimeSeconds()));
    }

    /// <summary>Sends a cosignature.</summary>
    public async Task SendAsync(SignedNote cosigned, CancellationToken ct) =>
        connection.Saw((await connection.CallAsync(service.AddCosignatureAsync, new AddCosignatureRequest { Checkpoint = cosigned.ToString() }, "", ct).ConfigureAwait(false)).RecordSize);

    // The witness's own time says when it saw the record; a demonstration tells its story in the coordinator's.
    private async Task<DateTimeOffset> CoordinatorTimeAsync(CancellationToken ct)
    {
        var directory = new DirectoryService.DirectoryServiceClient(connection.Invoker);
        return (await connection.CallAsync(directory.GetCallerAsync, new GetCallerRequest { AtLeast = connection.Seen }, "", ct).ConfigureAwait(false)).CoordinatorTime.ToDateTimeOffset();
    }

    // Without the lines of other witnesses, which are not this one's to send.
    private static SignedNote Alone(SignedNote note, NoteVerifier log)
    {
        var own = note.Signatures.First(line => line.Name == log.Name && line.KeyId == log.KeyId);
        return SignedNote.TryParse($"{note.Text}\n{own}\n", out var alone, out var fault) ? alone : throw new InvalidOperationException(fault);
    }
}
