using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>How long a proposal has been in its phase, beside the goal. Days on hold are apart, and counted against nobody.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Days">Whole days in the phase, in the community's zone, without those on hold.</param>
/// <param name="DaysOnHold">Whole days of it in which time was asked for, or the proposal was shelved.</param>
/// <param name="Goal">The phase's goal, if it has one.</param>
public sealed record Age(Proposal Proposal, int Days, int DaysOnHold, Goal? Goal)
{
    /// <summary>In time where there is no goal.</summary>
    public GoalState State => Goal?.StateAfter(Days) ?? GoalState.InTime;

    public static Age Of(Community community, Proposal proposal, Instant at)
    {
        var (first, last) = (community.DateAt(proposal.PhaseSince), community.DateAt(at));
        var days = Period.DaysBetween(first, last);
        var onHold = proposal.Phase == Phase.Shelved ? days : HoldDays.Between(community, proposal, first, last, member: null);
        return new Age(proposal, days - onHold, onHold, community.Goals.GetValueOrDefault(proposal.Phase));
    }

    /// <summary>All that are not final, the longest in their phase first, then by name.</summary>
    public static IReadOnlyList<Age> All(Community community, Instant at) =>
    [
        .. community.Proposals.Live.Where(proposal => !Lifecycle.IsFinal(proposal.Phase))
            .Select(proposal => Of(community, proposal, at))
            .OrderByDescending(age => age.Days).ThenBy(age => age.Proposal.Name, StringComparer.Ordinal),
    ];
}
