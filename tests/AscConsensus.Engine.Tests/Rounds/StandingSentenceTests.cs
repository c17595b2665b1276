namespace AscConsensus.Engine.Tests.Rounds;

/// <summary>The one sentence of truth: every surface shows it as it is here.</summary>
public sealed class StandingSentenceTests
{
    private const string Due = " Due Thu 15 Oct 2026 17:00 Jakarta (UTC+7).";
    private const string WasDue = " Was due Thu 15 Oct 2026 17:00 Jakarta (UTC+7).";

    [Fact]
    public void Names_whoever_objects_holds_and_is_awaited_in_alphabetical_order() => Assert.Equal(
        "Consensus not yet reached: Malaysia objects; Viet Nam objects (clause 3); Singapore asks for time until 14 Oct 2026 (clauses 1, 2); "
        + "Thailand asks for time until 14 Oct 2026; awaited: Cambodia, Lao PDR." + Due,
        OpenRound(Rules.Charter)
            .WithEach([BruneiDarussalam, Indonesia, Myanmar, Philippines, TimorLeste], Stance.Support)
            .With(VietNam, Stance.Objection, "3").With(Thailand, Stance.Hold).With(Malaysia, Stance.Objection).With(Singapore, Stance.Hold, "1", "2")
            .Standing.Sentence);

    [Fact]
    public void Says_that_the_due_date_has_passed() => Assert.Equal(
        "Consensus not yet reached: Viet Nam objects." + WasDue,
        OpenRound(Rules.Charter).WithEach(Ministries, Stance.Support).With(VietNam, Stance.Objection).At("2026-10-15 17:00").Standing.Sentence);

    [Fact]
    public void Names_whom_it_awaits() => Assert.Equal(
        "Consensus not yet reached: awaited: Timor-Leste." + Due,
        OpenRound(Rules.Charter).WithEach(Ministries.Except([TimorLeste]), Stance.NoObjection).Standing.Sentence);

    [Fact]
    public void Says_that_consensus_is_reached() => Assert.Equal(
        "Consensus reached: no member objects and none is awaited." + Due,
        OpenRound(Rules.Charter).WithEach(Ministries, Stance.Support).Standing.Sentence);

    [Fact]
    public void Says_in_what_way_members_join() => Assert.Equal(
        "Consensus reached: no member objects and none is awaited; Malaysia joins with a statement; Myanmar, Viet Nam stand aside and are bound; Lao PDR does not participate." + WasDue,
        OpenRound(Rules.Charter).WithEach([.. Ministries.Except([Malaysia, VietNam, Myanmar, LaoPdr])], Stance.Support)
            .With(Malaysia, Stance.Reservation).With(VietNam, Stance.StandAside).With(Myanmar, Stance.StandAside).With(LaoPdr, Stance.NotParticipating)
            .At("2026-10-16 09:00").Standing.Sentence);

    [Fact]
    public void Says_when_who_stands_aside_is_not_bound()
    {
        var world = OpenRound(Rules.Charter).WithEach([.. Ministries.Except([VietNam])], Stance.Support).With(VietNam, Stance.StandAside);
        var round = world.Round with { Rule = world.Round.Rule with { BindsStandAside = false } };

        Assert.Equal(
            "Consensus reached: no member objects and none is awaited; Viet Nam stands aside and is not bound." + Due,
            Standings.At(world.Community, world.Proposal, round, world.Now).Sentence);
    }

    [Fact]
    public void Says_when_nobody_takes_part() => Assert.Equal(
        "Consensus not yet reached: no member takes part." + WasDue,
        OpenRound(Rules.Charter).WithEach(Ministries, Stance.NotParticipating).At("2026-10-16 09:00").Standing.Sentence);
}
