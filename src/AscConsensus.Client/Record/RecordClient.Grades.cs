using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Client;

// What stands behind what this desk reads.
public sealed partial class RecordClient
{
    private readonly DirectoryService.DirectoryServiceClient directory;

    /// <summary>
    /// Reads, and verifies, who has witnessed the record. Which keys are witnesses' follows from this desk's own copy of the record (<see cref="RecordMirror"/>), as far as that came;
    /// without one it is as the coordinator says, and the grades say so.
    /// </summary>
    /// <param name="ct">Ends the wait.</param>
    public async Task<EntryGrades> GetGradesAsync(CancellationToken ct = default)
    {
        await Verified.ReadyAsync(ct).ConfigureAwait(false);
        if (Verified.Pinned is not { } pinned)
        {
            return new(KnownWitnesses.Now(0, []), [], isTold: false);
        }

        var own = Verified.State.Witnesses;
        var witnesses = own ?? await ToldAsync(pinned.Key.Name, ct).ConfigureAwait(false);
        var checkpoints = new List<VerifiedCheckpoint>();
        if (witnesses.Asked.Any(asked => asked.Needed > 0))
        {
            foreach (var witnessed in (bool[])[false, true])
            {
                if (await GetCheckpointAsync(witnessed, ct).ConfigureAwait(false) is { } checkpoint)
                {
                    checkpoints.Add(checkpoint);
                }
            }
        }

        return new(witnesses, checkpoints, isTold: own is null);
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

        // Fewer entries than this desk has verified already would hide some; witnessed ones may be fewer.
        var least = witnessed ? 0 : Verified.Latest!.Size;
        var request = new GetCheckpointRequest { AtLeast = Math.Max(connection.Seen, least), Witnessed = witnessed };
        var note = (await connection.CallAsync(service.GetCheckpointAsync, request, "", ct).ConfigureAwait(false)).Checkpoint;
        return note.Length > 0 ? await Verified.AcceptAsync(note, least, "", ct).ConfigureAwait(false) : null;
    }

    /// <summary>Who has cosigned a checkpoint, of the witnesses in force as <see cref="GetGradesAsync"/> knows them, alphabetical by office.</summary>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<IReadOnlyList<CosignedBy>> GetCosignaturesAsync(VerifiedCheckpoint checkpoint, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        await Verified.ReadyAsync(ct).ConfigureAwait(false);
        var origin = checkpoint.Checkpoint.Origin;
        var witnesses = Verified.State.Witnesses ?? await ToldAsync(origin, ct).ConfigureAwait(false);
        return
        [
            .. witnesses.At(checkpoint.Size).Keys.Select(key => (Office: key.Name[(origin.Length + 1)..], Time: Cosignature.TimeIn(checkpoint.Note, key)))
                .Where(it => it.Time is { } time && time <= Leaf.MaxUnixMilliseconds / 1000)
                .Select(it => new CosignedBy(it.Office, NodaTime.Instant.FromUnixTimeSeconds(it.Time!.Value)))
                .OrderBy(cosigned => cosigned.Office, StringComparer.Ordinal),
        ];
    }

    /// <summary>What stands behind one entry.</summary>
    /// <param name="entry">Its number.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<EntryGrade> GetGradeAsync(ulong entry, CancellationToken ct = default) => (await GetGradesAsync(ct).ConfigureAwait(false)).Of(entry);

    /// <summary>
    /// What stands behind the decision of a round, as it is shown. Before it is called witnessed, each entry that is said to have declared it is read, proven, and compared with what
    /// is shown: outcome, positions counted and instant.
    /// </summary>
    /// <param name="round">As it was read, by itself or in a certificate.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>Null while nothing is decided.</returns>
    /// <exception cref="RecordNotTrustedException">Another act is there, or it declared something else.</exception>
    public async Task<EntryGrade?> GetDecisionGradeAsync(Round round, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(round);
        if ((round.Conclusion ?? round.Decision) is not { } inForce)
        {
            return null;
        }

        var grade = await GetGradeAsync(inForce.Entry, ct).ConfigureAwait(false);
        if (!grade.IsWitnessed)
        {
            return grade;
        }

        try
        {
            var isKnown = true;
            foreach (var shown in new[] { round.Decision, round.Conclusion }.OfType<Decision>())
            {
                isKnown &= await Verified.IsDeclaredAsync(round, shown, ct).ConfigureAwait(false);
            }

            return grade with { IsUnknown = !isKnown };
        }
        catch (RefusedException refused) when (refused.Reason == Reason.WrongOffice)
        {
            // A dialogue partner reads no entries.
            return grade with { IsTold = true };
        }
    }

    private async Task<KnownWitnesses> ToldAsync(string origin, CancellationToken ct)
    {
        var read = (await connection.CallAsync(directory.GetCommunityAsync, new GetCommunityRequest { AtLeast = connection.Seen }, "", ct).ConfigureAwait(false)).Community;
        var keys = read.Witnesses.Where(witness => Engine.Office.TryParse(witness.Office, out _) && NoteVerifier.IsKey(witness.PublicKey.Span)).DistinctBy(witness => witness.Office);
        return KnownWitnesses.Now((int)Math.Min(read.Policy?.Witnesses ?? 0, int.MaxValue), keys.Select(witness => CommunityKeys.Witness(origin, witness.Office, witness.PublicKey.Span)));
    }
}
