using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>What is pending on one member. For that member, the Chair and the Secretary-General: nothing compares members.</summary>
/// <param name="Member">Such as "members/IDN".</param>
/// <param name="Awaited">Items awaited now whose date has not passed.</param>
/// <param name="Overdue">Items awaited whose date has passed.</param>
/// <param name="OnHold">Items for which it asked for time.</param>
/// <param name="NotYetDue">Items on which it need do nothing yet.</param>
/// <param name="Objections">Its objections that stand.</param>
public sealed record Tally(string Member, int Awaited, int Overdue, int OnHold, int NotYetDue, int Objections)
{
    public static Tally Of(Community community, string member, Instant at)
    {
        var office = Office.MinistryOf(member);
        var waiting = PendingItems.All(community, at).Where(item => item.Office == office).ToLookup(item => item.Waiting);
        var day = community.DateAt(at);
        var objections = community.Proposals.Live.Where(proposal => !Lifecycle.IsFinal(proposal.Phase))
            .Sum(proposal => proposal.Objections.Count(objection => objection is { IsHold: false, IsUnconfirmed: false } && objection.Member == member && objection.StoodAt(at, day)));
        return new Tally(
            member, waiting[Waiting.Now].Count(), waiting[Waiting.Overdue].Count(), waiting[Waiting.OnHold].Count(), waiting[Waiting.NotYetDue].Count(), objections);
    }
}
