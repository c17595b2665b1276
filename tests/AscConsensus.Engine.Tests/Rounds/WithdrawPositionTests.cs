namespace AscConsensus.Engine.Tests.Rounds;

public sealed class WithdrawPositionTests
{
    [Fact]
    public void Makes_the_member_awaited_again()
    {
        var world = OpenRound(Rules.Charter).WithEach(Ministries, Stance.Support);
        var back = world.With(VietNam, TakingBack(world.LastEntry));

        Assert.Equal(StandingKind.Reached, world.Standing.Kind);
        Assert.Equal([VietNam.Member], back.Standing.Awaited.AsEnumerable());
        Assert.Null(back.PositionOf(VietNam));
    }

    [Fact]
    public void Leaves_the_objection_on_the_proposal()
    {
        var world = OpenRound(Rules.Charter).With(VietNam, Stance.Objection);

        Assert.Equal([VietNam.Member], world.With(VietNam, TakingBack(world.LastEntry)).Standing.Objecting.AsEnumerable());
    }

    [Fact]
    public void Binds_the_position()
    {
        var world = OpenRound(Rules.Charter).With(VietNam, Stance.Support);

        world.With(VietNam, Stance.StandAside).When(VietNam, TakingBack(world.LastEntry))
            .ThenRefused(Reason.MovedMeanwhile, $"The position of Viet Nam in proposals/idn-2026-1/rounds/1 is entry {world.LastEntry + 1}, not {world.LastEntry}.");
    }

    // Only the member itself changes its position; nobody else can.
    [Fact]
    public void Is_of_ones_own()
    {
        var world = OpenRound(Rules.Charter).With(VietNam, Stance.Support);

        world.When(Malaysia, TakingBack(world.LastEntry)).ThenRefused(Reason.NoSuchPosition, "Malaysia has no position in proposals/idn-2026-1/rounds/1.");
    }

    [Fact]
    public void Is_refused_in_a_closed_round() => Adopted()
        .When(VietNam, TakingBack(5))
        .ThenRefused(Reason.RoundNotOpen, "proposals/idn-2026-1/rounds/1 is closed.");

    [Fact]
    public void Names_the_field_that_is_nonsense() => OpenRound(Rules.Charter).ThenEachIsInvalid(VietNam, TakingBack(5), ("round", act => act.Round = TheProposal));
}
