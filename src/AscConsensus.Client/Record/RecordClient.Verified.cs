namespace AscConsensus.Client;

// What this desk has verified of the record.
public sealed partial class RecordClient
{
    /// <summary>Verifies now that the coordinator still shows the record that it showed before, as the first call of every client and the first after a break of the line do by themselves.</summary>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>The largest checkpoint that this desk has verified; null for an office that may not read the record.</returns>
    /// <exception cref="RecordNotTrustedException">It does not, now or before.</exception>
    public async Task<VerifiedCheckpoint?> VerifyAsync(CancellationToken ct = default)
    {
        Verified.LineBroke();
        await Verified.ReadyAsync(ct).ConfigureAwait(false);
        return Verified.Latest;
    }

    /// <summary>The key by which this desk verifies checkpoints, called as the record's origin; null before its first call, and for an office that may not read the record.</summary>
    public AscConsensus.Record.NoteVerifier? Key => Verified.Pinned?.Key;

    /// <summary>This desk's witness, by the witness key of its profile.</summary>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="ArgumentException">The profile has none, or its office may not read the record.</exception>
    public async Task<RecordWitness> CreateWitnessAsync(CancellationToken ct = default)
    {
        await Verified.ReadyAsync(ct).ConfigureAwait(false);
        return Verified.Pinned is { } record && connection.Profile.IsWitness
            ? new(Verified, connection.Profile, record.Key.Name, options)
            : throw new ArgumentException($"The profile {connection.Profile.Path} has no witness key.");
    }
}
