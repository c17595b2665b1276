using AscConsensus.Engine;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Client;

// What the Chair enters of a group, on a meeting's decision.
public sealed partial class GroupsClient
{
    /// <summary>Sets up a group under the next number of the year.</summary>
    /// <param name="group">Its subject, title, clauses, convenor, members, due date, milestones and the meeting's decision; name and mandate are filled in.</param>
    /// <param name="mandate">The mandate's words.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> SetUpAsync(SetUpGroup group, CitedDocument mandate, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(mandate);

        // Safe to repeat: another group took the number, and this one's is the next.
        return Again.When(Reason.MovedMeanwhile, async () =>
        {
            var act = group.Clone();
            act.Group = await directory.GetNextAsync(ResourceName.Groups, ListAsync(ct: ct).Select(there => there.Group_), ct).ConfigureAwait(false);
            act.Mandate = mandate.Citation;
            return await SetUpGroupAsync(act, [mandate.Document], ct).ConfigureAwait(false);
        });
    }

    /// <summary>Gives a group more time. Not sent again when the due date was moved meanwhile: the reasons were written for the one that was read.</summary>
    /// <param name="group">Such as "groups/2026-1".</param>
    /// <param name="due">The new due date, whole seconds, later than the present one.</param>
    /// <param name="reasons">The reasons.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> ExtendAsync(string group, Instant due, CitedDocument reasons, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        var read = await GetAsync(group, ct).ConfigureAwait(false);
        var act = new ExtendGroup { Group = group, OldDueTime = read.DueTime, NewDueTime = due.ToTimestamp(), Reasons = reasons.Citation };
        return await ExtendGroupAsync(act, [reasons.Document], ct).ConfigureAwait(false);
    }

    /// <summary>Ends a group without a final report.</summary>
    /// <param name="group">Such as "groups/2026-1".</param>
    /// <param name="reasons">The reasons.</param>
    /// <param name="meetingDecision">The meeting's decision, such as "decisions/2026-2".</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> DissolveAsync(string group, CitedDocument reasons, string meetingDecision, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        return DissolveGroupAsync(new() { Group = group, Reasons = reasons.Citation, MeetingDecision = meetingDecision }, [reasons.Document], ct);
    }
}
