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
                var request = new GetCheckpointRequest { AtLeast = connection.Seen, Witnessed = witnessed };
                var note = (await connection.CallAsync(service.GetCheckpointAsync, request, "", ct).ConfigureAwait(false)).Checkpoint;
                if (note.Length > 0)
                {
                    checkpoints.Add(await Verified.AcceptAsync(note, 0, "", ct).ConfigureAwait(false));
                }
            }
        }

        return new(needed, keys, checkpoints);
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
