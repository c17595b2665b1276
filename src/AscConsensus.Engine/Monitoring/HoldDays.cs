using NodaTime;

namespace AscConsensus.Engine;

/// <summary>Counts days in the community's zone, and which of them stood still because time was asked for: those are counted against nobody.</summary>
internal static class HoldDays
{
    /// <summary>Nights after the first day, up to the last, over which a member's request for time stood, or anybody's if no member is named.</summary>
    public static int Between(Community community, Proposal proposal, LocalDate first, LocalDate last, string? member)
    {
        var (days, counted) = (0, first);

        // In the ledger they are in the order in which they were raised, so each night is counted once.
        foreach (var objection in proposal.Objections)
        {
            if (objection is not { HoldUntil: { } until, State: not V1.ObjectionState.Disowned } || (member is not null && objection.Member != member))
            {
                continue;
            }

            var from = LocalDate.Max(community.DateAt(objection.At), counted);
            var to = LocalDate.Min(objection.EndedAt is { } ended ? LocalDate.Min(until, community.DateAt(ended)) : until, last);
            if (to > from)
            {
                days += Period.DaysBetween(from, to);
                counted = to;
            }
        }

        return days;
    }
}
