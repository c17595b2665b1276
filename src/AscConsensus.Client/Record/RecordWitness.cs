using AscConsensus.Record;

namespace AscConsensus.Client;

/// <summary>
/// A member's unattended witness: it cosigns each checkpoint that the desk has verified. It never cosigns a smaller record than one it has cosigned, nor another, also after a restart
/// and beside other programs with the same profile.
/// </summary>
public sealed class RecordWitness : IDisposable
{
    private readonly VerifiedRecord record;
    private readonly NoteSigner key;
    private Checkpoint? sent;

    internal RecordWitness(VerifiedRecord record, Profile profile, string origin)
    {
        this.record = record;
        key = profile.WitnessOf(origin)!;
    }

    /// <summary>Cosigns a checkpoint and sends the cosignature, unless that was done before.</summary>
    /// <param name="checkpoint">As this desk verified it.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>Whether the coordinator has this witness's cosignature of it now.</returns>
    /// <exception cref="RefusedException">The coordinator did not take it: the key is not enrolled, or its record is behind.</exception>
    /// <exception cref="RecordNotTrustedException">It is of another record than one cosigned before.</exception>
    public async Task<bool> CosignAsync(VerifiedCheckpoint checkpoint, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        if (checkpoint.Checkpoint == sent || Cosignature.TimeIn(checkpoint.Note, key.Verifier) is not null)
        {
            return true;
        }

        if (await record.CosignAsync(checkpoint, key, ct).ConfigureAwait(false) is not { } cosigned)
        {
            return false;
        }

        await record.SendAsync(cosigned, ct).ConfigureAwait(false);
        sent = checkpoint.Checkpoint;
        return true;
    }

    /// <summary>Forgets the key.</summary>
    public void Dispose() => key.Dispose();
}
