using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Client;

// What stands behind what this desk reads.
public sealed partial class RecordClient
{
    private readonly DirectoryService.DirectoryServiceClient directory;

    /// <summary>Reads, and verifies, who has witnessed the record. Which keys are witnesses' is as the coordinator says, unless a <see cref="RecordMirror"/> is open: then it is as the record says.</summary>
    /// <param name="ct">Ends the wait.</param>
    public async Task<EntryGrades> GetGradesAsync(CancellationToken ct = default)
    {
        await Verified.ReadyAsync(ct).ConfigureAwait(false);
        if (Verified.Pinned is not { } pinned)
        {
            return new(0, [], []);
        }

        var (needed, keys) = Verified.Replayed is { } community ? (community.Policy.Witnesses, [.. community.Witnesses().Values]) : await ToldAsync(pinned.Key.Name, ct).ConfigureAwait(false);
        var checkpoints = new List<VerifiedCheckpoint>();
        if (needed > 0)
        {
            foreach (var witnessed in (bool[])[false, true])
            {
                if (await GetCheckpointAsync(witnessed, ct).ConfigureAwait(false) is { } checkpoint)
                {
                    checkpoints.Add(checkpoint);
                }
            }
        }

        return new(needed, keys, checkpoints);
    }

    /// <summary>Reads, and verifies, the latest checkpoint with the cosignatures there are.</summary>
    /// <param name="witnessed">The latest that as many members have cosigned as the community asks, in place of the latest.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>Null if there is none, or if this office may not read the record.</returns>
    public async Task<VerifiedCheckpoint?> GetCheckpointAsync(bool witnessed, CancellationToken ct = default)
    {
        await Verified.ReadyAsync(ct).ConfigureAwait(false);
        if (Verified.Pinned is null)
        {
            return null;
        }

        var request = new GetCheckpointRequest { AtLeast = connection.Seen, Witnessed = witnessed };
        var note = (await connection.CallAsync(service.GetCheckpointAsync, request, "", ct).ConfigureAwait(false)).Checkpoint;
        return note.Length > 0 ? await Verified.AcceptAsync(note, 0, "", ct).ConfigureAwait(false) : null;
    }

    /// <summary>Who has cosigned a checkpoint, of the witnesses in force as the coordinator names them, alphabetical by office.</summary>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<IReadOnlyList<CosignedBy>> GetCosignaturesAsync(VerifiedCheckpoint checkpoint, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        var origin = checkpoint.Checkpoint.Origin;
        var (_, keys) = await ToldAsync(origin, ct).ConfigureAwait(false);
        return
        [
            .. keys.Select(key => (Office: key.Name[(origin.Length + 1)..], Time: Cosignature.TimeIn(checkpoint.Note, key)))
                .Where(it => it.Time is { } time && time <= Leaf.MaxUnixMilliseconds / 1000)
                .Select(it => new CosignedBy(it.Office, NodaTime.Instant.FromUnixTimeSeconds(it.Time!.Value)))
                .OrderBy(cosigned => cosigned.Office, StringComparer.Ordinal),
        ];
    }

    /// <summary>What stands behind one entry.</summary>
    /// <param name="entry">Its number.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<EntryGrade> GetGradeAsync(ulong entry, CancellationToken ct = default) => (await GetGradesAsync(ct).ConfigureAwait(false)).Of(entry);

    private async Task<(int Needed, IReadOnlyCollection<NoteVerifier> Keys)> ToldAsync(string origin, CancellationToken ct)
    {
        var read = (await connection.CallAsync(directory.GetCommunityAsync, new GetCommunityRequest { AtLeast = connection.Seen }, "", ct).ConfigureAwait(false)).Community;
        var keys = read.Witnesses.Where(witness => NoteVerifier.IsKey(witness.PublicKey.Span)).DistinctBy(witness => witness.Office);
        return ((int)(read.Policy?.Witnesses ?? 0), [.. keys.Select(witness => CommunityKeys.Witness(origin, witness.Office, witness.PublicKey.Span))]);
    }
}
