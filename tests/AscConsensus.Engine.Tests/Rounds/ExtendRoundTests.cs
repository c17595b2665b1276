namespace AscConsensus.Engine.Tests.Rounds;

/// <summary>Deadlines move only forward, before they pass, with reason.</summary>
public sealed class ExtendRoundTests
{
    [Fact]
    public void Moves_the_due_date_forward() =>
        Assert.Equal(World.InstantOf("2026-10-22 17:00"), OpenRound(Rules.Charter).At("2026-10-15 16:59").With(TheChair, Extending("2026-10-22 17:00")).Round.DueAt);

    [Theory]
    [InlineData("2026-10-15 17:00")]
    [InlineData("2026-10-15 16:59")]
    public void Moves_it_neither_back_nor_nowhere(string to) => OpenRound(Rules.Charter)
        .When(TheChair, Extending(to))
        .ThenRefused(Reason.DueDateNotLawful, "proposals/idn-2026-1/rounds/1 is due Thu 15 Oct 2026 17:00 Jakarta (UTC+7): a due date moves only forward.");

    [Fact]
    public void Is_refused_from_the_due_date_on() => OpenRound(Rules.Charter).At("2026-10-15 17:00")
        .When(TheChair, Extending("2026-10-22 17:00"))
        .ThenRefused(Reason.DueDateNotLawful, "proposals/idn-2026-1/rounds/1 was due Thu 15 Oct 2026 17:00 Jakarta (UTC+7): a due date that has passed is not moved.");

    [Fact]
    public void Moves_it_by_a_year_at_most() => OpenRound(Rules.Charter)
        .When(TheChair, Extending("9998-01-01 00:00"))
        .ThenRefused(Reason.DueDateNotLawful, "Positions are due by Sat 2 Oct 2027 09:00 Jakarta (UTC+7) at the latest, not Thu 1 Jan 9998 00:00 Jakarta (UTC+7): by the engine's default no round waits for more than a year.");

    [Fact]
    public void Binds_the_old_due_date() => OpenRound(Rules.Charter).With(TheChair, Extending("2026-10-22 17:00"))
        .When(TheChair, Extending("2026-10-29 17:00").But(act => act.OldDueTime = World.InstantOf("2026-10-15 17:00").ToTimestamp()))
        .ThenRefused(Reason.MovedMeanwhile, "proposals/idn-2026-1/rounds/1 is due Thu 22 Oct 2026 17:00 Jakarta (UTC+7), not Thu 15 Oct 2026 17:00 Jakarta (UTC+7).");

    [Fact]
    public void Is_for_the_chair_of_its_organ() => OpenRound(Rules.Charter)
        .When(TheChairOfSom, Extending("2026-10-22 17:00"))
        .ThenRefused(Reason.WrongOffice, "proposals/idn-2026-1/rounds/1 is before the AMM; the Chair of the SOM may not act on it.");

    [Fact]
    public void Is_refused_in_a_closed_round() => Adopted()
        .When(TheChair, Extending("2026-10-22 17:00"))
        .ThenRefused(Reason.RoundNotOpen, "proposals/idn-2026-1/rounds/1 is closed.");

    [Fact]
    public void Names_every_field_that_is_nonsense() => OpenRound(Rules.Charter).ThenEachIsInvalid(
        TheChair,
        Extending("2026-10-22 17:00"),
        ("round", act => act.Round = ""),
        ("old_due_time", act => act.OldDueTime = null),
        ("new_due_time", act => act.NewDueTime.Seconds = long.MinValue),
        ("reasons", act => act.Reasons = null));
}
