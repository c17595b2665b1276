namespace AscConsensus.Engine.Tests.Rounds;

public sealed class StandingTests
{
    private static readonly Desk[] AllButThailand = [.. Ministries.Except([Thailand])];

    [Fact]
    public void Is_not_yet_due_while_members_are_awaited() => Assert.Equal(StandingKind.NotYetDue, OpenRound(Rules.Charter).With(Indonesia, Stance.Support).Standing.Kind);

    [Theory]
    [InlineData("2026-10-15 16:59", StandingKind.NotYetDue, false)]
    [InlineData("2026-10-15 17:00", StandingKind.Awaiting, true)]
    public void Is_awaiting_from_the_due_date_on(string at, StandingKind kind, bool past)
    {
        var standing = OpenRound(Rules.Charter).At(at).Standing;

        Assert.Equal((kind, past), (standing.Kind, standing.IsPastDue));
    }

    // A hold prevents consensus through its last day in Jakarta; then the member is awaited again, for assent is never presumed.
    [Theory]
    [InlineData("2026-10-14 23:59", StandingKind.NotYetReached, "members/THA", "")]
    [InlineData("2026-10-15 00:00", StandingKind.NotYetDue, "", "members/THA")]
    public void A_hold_lapses_and_its_member_is_awaited_again(string at, StandingKind kind, string holding, string awaited)
    {
        var standing = OpenRound(Rules.Charter).WithEach(AllButThailand, Stance.Support).With(Thailand, Stance.Hold).At(at).Standing;

        Assert.Equal((kind, holding, awaited), (standing.Kind, string.Concat(standing.Holding), string.Concat(standing.Awaited)));
    }

    [Fact]
    public void A_member_that_objects_and_holds_is_named_once()
    {
        var standing = OpenRound(Rules.Charter).With(VietNam, Stance.Hold).With(VietNam, Stance.Objection).Standing;

        Assert.Equal([VietNam.Member], standing.Objecting.AsEnumerable());
        Assert.Empty(standing.Holding);
    }

    // Timor-Leste joined on 26 October 2025. Under the Charter's rule the electorate is the membership at closing.
    [Fact]
    public void A_member_that_joins_during_a_round_is_awaited()
    {
        var ten = In2025(Rules.Charter).WithEach(Ministries.Except([TimorLeste]), Stance.Support);
        var joined = ten.At("2025-10-26 00:00");

        Assert.Equal((StandingKind.Reached, World.InstantOf("2025-10-26 00:00")), (ten.Standing.Kind, ten.Standing.ChangesAt));
        Assert.Equal([TimorLeste.Member], joined.Standing.Awaited.AsEnumerable());
        Assert.Equal(StandingKind.Reached, joined.With(TimorLeste, Stance.Support).Standing.Kind);
    }

    [Fact]
    public void A_member_that_joins_during_a_round_is_no_elector_where_the_opening_counts()
    {
        var joined = In2025(Rules.Plan).WithEach(Ministries.Except([TimorLeste]), Stance.Support).At("2025-10-26 00:00");

        Assert.Equal(StandingKind.Reached, joined.Standing.Kind);
        joined.When(TimorLeste, Taking(Stance.Objection)).ThenRefused(Reason.NotAnElector, "Timor-Leste is not in the electorate of proposals/idn-2026-1/rounds/1.");
    }

    [Fact]
    public void Is_not_reached_by_nobody_taking_part()
    {
        var standing = OpenRound(Rules.Charter).WithEach(Ministries, Stance.NotParticipating).Standing;

        Assert.Equal((StandingKind.NotYetDue, World.InstantOf("2026-10-15 17:00")), (standing.Kind, standing.ChangesAt));
    }

    [Fact]
    public void Changes_when_the_first_hold_lapses_before_the_due_date() =>
        Assert.Equal(World.InstantOf("2026-10-15 00:00"), OpenRound(Rules.Charter).With(Thailand, Stance.Hold).Standing.ChangesAt);

    [Fact]
    public void Changes_at_the_due_date_though_nobody_is_awaited() =>
        Assert.Equal(World.InstantOf("2026-10-15 17:00"), OpenRound(Rules.Charter).WithEach(Ministries, Stance.Support).Standing.ChangesAt);

    [Fact]
    public void Does_not_change_of_itself_after_the_due_date() => Assert.Null(OpenRound(Rules.Charter).At("2026-10-15 17:00").Standing.ChangesAt);

    [Fact]
    public void Of_a_discontinued_round_says_so_and_permits_nothing()
    {
        var standing = OpenRound(Rules.Charter).With(VietNam, Stance.Objection).With(Indonesia, Withdrawing()).With(Singapore, Withdrawing()).Standing;

        Assert.Equal("The round was discontinued without an outcome.", standing.Sentence);
        Assert.Empty(standing.PermittedOutcomes);
        Assert.Null(standing.ChangesAt);
    }

    private static World In2025(V1.Rule rule) => FoundedOn("2025-10-01 09:00").With(Indonesia, Submitting("text 1"))
        .With(TheChairOf2025, Admitting("ASC/AMM/2025/001")).At("2025-10-20 09:00").With(TheChairOf2025, Opening(rule, "2025-11-10 17:00"));
}
