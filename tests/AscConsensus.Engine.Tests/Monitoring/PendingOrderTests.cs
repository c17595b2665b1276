using static AscConsensus.Engine.Tests.Monitoring.Waits;

namespace AscConsensus.Engine.Tests.Monitoring;

/// <summary>The list has one order, whatever comes and goes; ages are whole days of the community's zone, without those on hold.</summary>
public sealed class PendingOrderTests
{
    [Fact]
    public void No_two_items_have_the_same_place()
    {
        var keys = Busy().Pending().Select(item => item.Key).ToList();

        Assert.Equal(keys.Order(), keys);
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Fact]
    public void What_comes_and_goes_leaves_the_others_in_their_order()
    {
        var before = Busy().Pending().Select(item => item.Key).ToList();
        var after = Busy().With(Singapore, Stance.Support).Pending().Select(item => item.Key).ToList();

        Assert.Equal(before.Intersect(after), after.Intersect(before));
        Assert.Equal(before.Count - 1, after.Count);
    }

    [Fact]
    public void A_day_is_a_day_in_jakarta()
    {
        var open = OpenRound(Rules.Charter);

        Assert.Equal(0, open.At("2026-10-01 23:59").PendingOn(Thailand).Single().AgeDays);
        Assert.Equal(1, open.At("2026-10-02 00:00").PendingOn(Thailand).Single().AgeDays);
    }

    // Thailand asked for time from 1 to 14 October: of the 15 days until the 16th it was on hold for 13.
    [Fact]
    public void Days_on_hold_are_not_counted()
    {
        var lapsed = OpenRound(Rules.Charter).With(Thailand, Stance.Hold).At("2026-10-16 09:00");

        Assert.Equal((2, 15), (lapsed.PendingOn(Thailand).Single().AgeDays, lapsed.PendingOn(Singapore).Single().AgeDays));
    }

    [Fact]
    public void The_last_reminder_since_it_is_awaited_is_shown_to_whom_it_was_sent()
    {
        var reminded = OpenRound(Rules.Charter).At("2026-10-07 10:00").With(TheSecretaryGeneral, Reminding(FirstRound, Thailand));

        Assert.Equal(reminded.Now, reminded.PendingOn(Thailand).Single().RemindedAt);
        Assert.Null(reminded.PendingOn(Singapore).Single().RemindedAt);
    }

    [Fact]
    public void What_is_over_is_not_looked_at()
    {
        Assert.Single(Adopted().Community.Proposals.Live);
        Assert.Empty(Adopted().With(TheChair, Announcing()).Community.Proposals.Live);
        Assert.Single(OpenRound(Rules.Charter).Community.Proposals.Live);
    }

    private static World Busy() => OpenRound(Rules.Charter).With(VietNam, Stance.Objection).With(Thailand, Stance.Hold).With(TheSecretaryGeneral, Noting(Myanmar)).With(WorkingOn("II.A.4"));
}
