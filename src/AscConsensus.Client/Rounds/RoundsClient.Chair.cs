using AscConsensus.Engine;
using AscConsensus.V1;
using NodaTime;
using Outcome = AscConsensus.V1.Outcome;

namespace AscConsensus.Client;

// What the Chair's acts bind, filled from a fresh reading.
public sealed partial class RoundsClient
{
    /// <summary>
    /// Moves the due date of an open round forward. Not sent again when the due date was moved meanwhile: the reasons were written for the one that was read.
    /// </summary>
    /// <param name="round">Its name.</param>
    /// <param name="due">The new due date, whole seconds, later than the present one.</param>
    /// <param name="reasons">The reasons.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> ExtendAsync(string round, Instant due, CitedDocument reasons, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        var read = await GetAsync(round, ct).ConfigureAwait(false);
        var act = new ExtendRound { Round = round, OldDueTime = read.DueTime, NewDueTime = due.ToTimestamp(), Reasons = reasons.Citation };
        return await ExtendRoundAsync(act, [reasons.Document], ct).ConfigureAwait(false);
    }

    /// <summary>Closes a round with an outcome, counting the positions as they are.</summary>
    /// <param name="round">Its name.</param>
    /// <param name="outcome">What the Chair declares. Refused with the engine's sentence unless the standing permits it.</param>
    /// <param name="summingUp">The Chair's summing-up, if there is one.</param>
    /// <param name="confirmationDue">When confirmations are due, whole seconds: for an outcome subject to confirmation only.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> CloseAsync(string round, Outcome outcome, CitedDocument? summingUp = null, Instant? confirmationDue = null, CancellationToken ct = default) =>
        // Safe to repeat without a summing-up: the coordinator judges each attempt anew, and accepts it only where the standing on the positions
        // then counted still permits this very outcome. A summing-up was written about the positions that were read: with one, the Chair must look again.
        Again.When(summingUp is null ? Reason.MovedMeanwhile : Reason.Unspecified, async () =>
        {
            var read = await GetAsync(round, ct).ConfigureAwait(false);
            var act = new CloseRound
            {
                Round = round,
                Outcome = outcome,
                PositionEntries = { read.Counted() },
                SummingUp = summingUp?.Citation,
                ConfirmationDueTime = confirmationDue?.ToTimestamp(),
            };
            return await CloseRoundAsync(act, summingUp is null ? null : [summingUp.Document], ct).ConfigureAwait(false);
        });

    /// <summary>Ends the wait for confirmations.</summary>
    /// <param name="round">Its name.</param>
    /// <param name="outcome">What was asked, or no consensus. Refused with the engine's sentence unless the standing permits it.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> ConcludeAsync(string round, Outcome outcome, CancellationToken ct = default) =>
        // Safe to repeat for the same reason as closing.
        Again.When(Reason.MovedMeanwhile, async () =>
        {
            var read = await GetAsync(round, ct).ConfigureAwait(false);
            return await ConcludeConfirmationAsync(new() { Round = round, Outcome = outcome, PositionEntries = { read.Counted() } }, null, ct).ConfigureAwait(false);
        });

    /// <summary>Takes back a round opened on a wrong text: it is discontinued, and the text can be revised.</summary>
    /// <param name="round">Its name.</param>
    /// <param name="reasons">The reasons.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> RecallAsync(string round, CitedDocument reasons, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        return RecallRoundAsync(new() { Round = round, Reasons = reasons.Citation }, [reasons.Document], ct);
    }

    /// <summary>Makes the decision of a closed round known.</summary>
    /// <param name="round">Its name.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> AnnounceAsync(string round, CancellationToken ct = default) => AnnounceDecisionAsync(new() { Round = round }, null, ct);
}
