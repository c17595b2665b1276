namespace AscConsensus.Engine.Tests.Rounds;

/// <summary>Closing and announcing are two acts.</summary>
public sealed class AnnounceDecisionTests
{
    [Fact]
    public void Makes_the_decision_known_and_changes_nothing_else()
    {
        var closed = Adopted();
        var announced = closed.At("2026-10-03 09:00").With(TheChair, Announcing());

        Assert.Equal(announced.Now, announced.Round.Decision!.AnnouncedAt);
        Assert.Equal(closed.Round.Decision, announced.Round.Decision with { AnnouncedAt = null });
    }

    [Fact]
    public void Is_of_any_round_that_has_a_decision() =>
        Assert.NotNull(SecondRound(Rules.Charter).With(TheChair, Announcing().But(act => act.Round = "proposals/idn-2026-1/rounds/1")).Proposal.Rounds[0].Decision!.AnnouncedAt);

    [Fact]
    public void Is_refused_while_the_round_is_open() => OpenRound(Rules.Charter)
        .When(TheChair, Announcing())
        .ThenRefused(Reason.NothingToAnnounce, "proposals/idn-2026-1/rounds/1 has no decision yet.");

    [Fact]
    public void Is_refused_twice() => Adopted().With(TheChair, Announcing())
        .When(TheChair, Announcing())
        .ThenRefused(Reason.NothingToAnnounce, "The decision of proposals/idn-2026-1/rounds/1 was announced Fri 2 Oct 2026 10:00 Jakarta (UTC+7).");

    [Fact]
    public void Is_for_the_chair_of_its_organ() => Adopted()
        .When(TheChairOfSom, Announcing())
        .ThenRefused(Reason.WrongOffice, "proposals/idn-2026-1/rounds/1 is before the AMM; the Chair of the SOM may not act on it.");

    [Fact]
    public void Needs_a_round() => Adopted()
        .When(TheChair, Announcing().But(act => act.Round = "proposals/idn-2026-1/rounds/2"))
        .ThenRefused(Reason.UnknownRound, "There is no proposals/idn-2026-1/rounds/2.");

    [Fact]
    public void Names_the_field_that_is_nonsense() => Adopted().ThenEachIsInvalid(TheChair, Announcing(), ("round", act => act.Round = "rounds/1"));
}
