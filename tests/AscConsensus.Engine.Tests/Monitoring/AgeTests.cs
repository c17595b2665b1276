using System.Collections.Immutable;

namespace AscConsensus.Engine.Tests.Monitoring;

/// <summary>Ages beside goals, and what is pending on one member: days on hold are counted against nobody.</summary>
public sealed class AgeTests
{
    [Theory]
    [InlineData("2026-09-12 23:59", 9, GoalState.InTime)]
    [InlineData("2026-09-13 00:00", 10, GoalState.Attention)]
    [InlineData("2026-09-23 00:00", 20, GoalState.Late)]
    public void Is_compared_with_the_goal_of_the_phase(string at, int days, GoalState state)
    {
        var age = Of(WithGoal(InConsultation()).At(at));

        Assert.Equal((days, 0, state), (age.Days, age.DaysOnHold, age.State));
    }

    [Fact]
    public void Is_in_time_where_there_is_no_goal() => Assert.Equal((GoalState.InTime, null), (Of(InConsultation().At("2027-09-23 00:00")).State, Of(InConsultation()).Goal));

    // On hold over the nights to the 5th and up to the 14th; another member's request runs with it and is not counted twice.
    [Fact]
    public void Days_on_hold_are_apart()
    {
        var held = WithGoal(InConsultation()).At("2026-09-04 10:00").With(VietNam, AskingForTime("2026-09-14")).At("2026-09-06 10:00").With(Thailand, AskingForTime("2026-09-10"));

        Assert.Equal((10, 10), (Of(held.At("2026-09-23 09:00")).Days, Of(held.At("2026-09-23 09:00")).DaysOnHold));
        Assert.Equal(2, Of(held.With(Thailand, WithdrawingObjection(held.LastEntry)).With(VietNam, WithdrawingObjection(held.LastEntry - 1)).At("2026-09-23 09:00")).DaysOnHold);
    }

    [Fact]
    public void What_is_shelved_is_on_hold()
    {
        var shelved = InConsultation();
        shelved = shelved with { Community = shelved.Community.With(shelved.Proposal with { Phase = Phase.Shelved }) };

        Assert.Equal((0, 20), (Of(shelved.At("2026-09-23 00:00")).Days, Of(shelved.At("2026-09-23 00:00")).DaysOnHold));
    }

    [Fact]
    public void A_tally_is_of_one_member()
    {
        var world = OpenRound(Rules.Charter).With(VietNam, Stance.Objection).With(Thailand, Stance.Hold).At("2026-10-14 10:00");

        Assert.Equal(new Tally(Singapore.Member, Awaited: 1, Overdue: 0, OnHold: 0, NotYetDue: 0, Objections: 0), Tallied(world, Singapore));
        Assert.Equal(new Tally(Singapore.Member, Awaited: 0, Overdue: 1, OnHold: 0, NotYetDue: 0, Objections: 0), Tallied(world.At("2026-10-16 10:00"), Singapore));
        Assert.Equal(new Tally(Thailand.Member, Awaited: 0, Overdue: 0, OnHold: 1, NotYetDue: 0, Objections: 0), Tallied(world, Thailand));
        Assert.Equal(new Tally(VietNam.Member, Awaited: 0, Overdue: 0, OnHold: 0, NotYetDue: 0, Objections: 1), Tallied(world, VietNam));
    }

    private static Tally Tallied(World world, Desk member) => Tally.Of(world.Community, member.Member, world.Now);

    private static Age Of(World world) => Age.All(world.Community, world.Now).Single();

    private static World WithGoal(World world) => world with
    {
        Community = world.Community with { Goals = ImmutableDictionary<Phase, Goal>.Empty.Add(Phase.Consultation, new Goal(Phase.Consultation, 10, 20)) },
    };
}
