using System.Runtime.CompilerServices;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Client;

/// <summary>
/// A member's unattended witness: it cosigns each checkpoint that the desk has verified. It never cosigns a smaller record than one it has cosigned, nor another, also after a restart
/// and beside other programs with the same profile.
/// </summary>
public sealed class RecordWitness : IDisposable
{
    private readonly VerifiedRecord record;
    private readonly AscClientOptions options;
    private readonly NoteSigner key;
    private Checkpoint? sent;

    internal RecordWitness(VerifiedRecord record, Profile profile, string origin, AscClientOptions options)
    {
        (this.record, this.options) = (record, options);
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

    /// <summary>
    /// Cosigns, unattended, each checkpoint that a copy has verified, and outlives every outage of the coordinator: that it cannot be reached, is full or has too much to do, or was restored
    /// from an old copy and says so.
    /// </summary>
    /// <param name="mirror">The copy, of the same desk.</param>
    /// <param name="outages">Told once of each outage.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>What the coordinator has this witness's cosignature of.</returns>
    /// <exception cref="CoordinatorUnreachableException">It cannot be reached for a reason that does not pass by itself.</exception>
    /// <exception cref="RefusedException">It refused for such a reason.</exception>
    /// <exception cref="RecordNotTrustedException">What came is not the record.</exception>
    public async IAsyncEnumerable<VerifiedCheckpoint> FollowAsync(
        RecordMirror mirror, IProgress<Exception>? outages = null, [EnumeratorCancellation] CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(mirror);
        for (Exception? outage = null; ;)
        {
            var following = mirror.FollowAsync(ct).GetAsyncEnumerator(ct);
            await using var end = following.ConfigureAwait(false);
            Exception? now = null;
            while (now is null)
            {
                VerifiedCheckpoint? cosigned = null;
                try
                {
                    if (!await following.MoveNextAsync().ConfigureAwait(false))
                    {
                        yield break;
                    }

                    cosigned = await CosignAsync(following.Current, ct).ConfigureAwait(false) ? following.Current : null;
                    outage = null;
                }
                catch (Exception ended) when (MayPass(ended))
                {
                    now = ended;
                }

                if (cosigned is not null)
                {
                    yield return cosigned;
                }
            }

            if (outage is null)
            {
                outages?.Report(now);
            }

            outage = now;
            await Task.Delay(options.LongestPause, options.Time, ct).ConfigureAwait(false);
        }
    }

    // What the operator, or time, will mend: whoever watches nobody's screen goes on then.
    private static bool MayPass(Exception ended) => ended switch
    {
        CoordinatorUnreachableException unreachable => unreachable.MayPass,
        RefusedException refused => refused.Reason
            is Reason.RecordBehind or Reason.AheadOfRecord or Reason.StorageFull or Reason.Overloaded or Reason.ClockBehindRecord or Reason.Stopping,
        _ => false,
    };

    /// <summary>Forgets the key.</summary>
    public void Dispose() => key.Dispose();
}
