using AscConsensus.Engine;
using AscConsensus.V1;
using NodaTime;
using Community = AscConsensus.V1.Community;
using Outcome = AscConsensus.V1.Outcome;

namespace AscConsensus.Client;

// What the Chair's acts bind, filled from a fresh reading.
public sealed partial class RoundsClient
{
    /// <summary>Opens the next round on the present text, with the membership of today as its electorate.</summary>
    /// <param name="proposal">Its name.</param>
    /// <param name="due">When positions are due, whole seconds. Answers count until the Chair closes.</param>
    /// <param name="rule">A rule the community has adopted; its latest version in effect is taken.</param>
    /// <param name="revision">The revision that was read: if another is the present one the act is refused. Left out, it is the present revision.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> OpenAsync(string proposal, Instant due, string rule = "rules/charter", uint? revision = null, CancellationToken ct = default)
    {
        // The text is bound once: if it is revised meanwhile the Chair must see the new words, so that is refused and never repeated.
        var first = await proposals.GetAsync(proposal, ct).ConfigureAwait(false);
        var text = first.TextOf(revision);

        // Safe to repeat: the number and the electorate are what the record says on the day, not what the Chair chooses.
        return await Again.When(Reason.MovedMeanwhile, async () =>
        {
            var read = await proposals.GetAsync(first.Proposal_, ct).ConfigureAwait(false);
            var community = await directory.GetCommunityAsync(ct).ConfigureAwait(false);
            var today = await TodayAsync(community, ct).ConfigureAwait(false);
            var act = new OpenRound
            {
                Round = $"{read.Proposal_}/rounds/{read.Rounds + 1}",
                Organ = read.Organ,
                Rule = rule,
                RuleVersion = community.Rules.Where(there => there.Rule_ == rule && there.EffectiveDate.ToDate() <= today).Select(there => there.Version).DefaultIfEmpty(1u).Max(),
                TextFingerprint = text,
                Electorate = { community.Members.Where(member => member.JoinedDate.ToDate() <= today).Select(member => member.Member_).Order(StringComparer.Ordinal) },
                DueTime = due.ToTimestamp(),
            };
            return await OpenRoundAsync(act, null, ct).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    /// <summary>
    /// Moves the due date of an open round forward. Not sent again when the due date was moved meanwhile: the reason was written for the one that was read.
    /// </summary>
    /// <param name="round">Its name.</param>
    /// <param name="due">The new due date, whole seconds, later than the present one.</param>
    /// <param name="reason">The reason.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> ExtendAsync(string round, Instant due, CitedDocument reason, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var read = await GetAsync(round, ct).ConfigureAwait(false);
        var act = new ExtendRound { Round = round, OldDueTime = read.DueTime, NewDueTime = due.ToTimestamp(), Reason = reason.Citation };
        return await ExtendRoundAsync(act, [reason.Document], ct).ConfigureAwait(false);
    }

    /// <summary>Closes a round with an outcome, counting the positions as they are.</summary>
    /// <param name="round">Its name.</param>
    /// <param name="outcome">What the Chair declares. Refused with the engine's sentence unless the standing permits it.</param>
    /// <param name="summingUp">The Chair's summing-up, if there is one.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> CloseAsync(string round, Outcome outcome, CitedDocument? summingUp = null, CancellationToken ct = default) =>
        // Safe to repeat without a summing-up: the coordinator judges each attempt anew, and accepts it only where the standing on the positions
        // then counted still permits this very outcome. A summing-up was written about the positions that were read: with one, the Chair must look again.
        Again.When(summingUp is null ? Reason.MovedMeanwhile : Reason.Unspecified, async () =>
        {
            var read = await GetAsync(round, ct).ConfigureAwait(false);
            var counted = read.Positions.Where(position => position.HasEntry).Select(position => position.Entry).Order();
            var act = new CloseRound { Round = round, Outcome = outcome, PositionEntries = { counted }, SummingUp = summingUp?.Citation };
            return await CloseRoundAsync(act, summingUp is null ? null : [summingUp.Document], ct).ConfigureAwait(false);
        });

    // The coordinator's day, not this machine's: it is the coordinator that decides who is a member on it.
    private async Task<LocalDate> TodayAsync(Community community, CancellationToken ct)
    {
        var caller = await directory.GetCallerAsync(ct).ConfigureAwait(false);
        return caller.CoordinatorTime.ToInstant().InZone(DateTimeZoneProviders.Tzdb[community.Zone]).Date;
    }
}
