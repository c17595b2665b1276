namespace AscConsensus.Engine.Tests.Directory;

/// <summary>Each capital publishes its own calendar; a deadline already announced does not move when a calendar is amended (product, finding 3).</summary>
public sealed class PublishCalendarTests
{
    [Fact]
    public void Is_published_in_versions()
    {
        var calendar = Founded().With(Malaysia, Publishing(1)).With(Malaysia, Publishing(2, "2026-10-12")).Community.Calendars["calendars/MYS"];

        Assert.Equal((2U, Malaysia.Member), (calendar.Version, calendar.Member));
    }

    [Fact]
    public void A_holiday_published_after_opening_moves_nothing_and_is_the_Chairs_to_consider()
    {
        var world = OpenRound(Rules.Charter).With(Malaysia, Publishing(1, "2026-10-12"));

        Assert.Equal(World.InstantOf("2026-10-15 17:00"), world.Round.DueAt);
        var item = Assert.Single(PendingItems.Of(world.Community, world.Proposal, world.Now), item => item.Kind == PendingKind.Extension);
        Assert.Equal((TheChair.Office, Waiting.ActionHolder), (item.Office, item.Waiting));
    }

    [Fact]
    public void Once_extended_there_is_nothing_left_to_consider() => Assert.DoesNotContain(
        PendingKind.Extension,
        Kinds(OpenRound(Rules.Charter).With(Malaysia, Publishing(1, "2026-10-12")).With(TheChair, Extending("2026-10-16 17:00"))));

    // Each capital takes back its own.
    [Fact]
    public void A_holiday_that_is_taken_back_leaves_nothing_to_consider()
    {
        var published = OpenRound(Rules.Charter).With(Malaysia, Publishing(1, "2026-10-12"));

        Assert.DoesNotContain(PendingKind.Extension, Kinds(published.With(Malaysia, Publishing(2))));
        Assert.Contains(PendingKind.Extension, Kinds(published.With(Malaysia, Publishing(2, "2026-10-12", "2026-10-13"))));
        Assert.Contains(PendingKind.Extension, Kinds(published.With(Thailand, Publishing(1).But(act => act.Calendar = "calendars/THA"))));
    }

    [Theory]
    [InlineData("2026-10-16")]
    [InlineData("2026-09-30")]
    public void A_holiday_outside_the_round_concerns_nobody(string day) => Assert.DoesNotContain(PendingKind.Extension, Kinds(OpenRound(Rules.Charter).With(Malaysia, Publishing(1, day))));

    [Fact]
    public void A_holiday_known_before_the_opening_concerns_nobody() => Assert.DoesNotContain(
        PendingKind.Extension,
        Kinds(InConsultation().With(Malaysia, Publishing(1, "2026-10-12")).At("2026-10-01 09:00").With(TheChair, Opening(Rules.Charter, "2026-10-15 17:00")).With(Malaysia, Publishing(2, "2026-10-12"))));

    [Fact]
    public void Is_a_capitals_own() => Founded().When(Indonesia, Publishing(1)).ThenRefused(Reason.WrongOffice, "Indonesia publishes its own calendar; calendars/MYS is another member's.");

    [Fact]
    public void Is_the_next_version() => Founded().When(Malaysia, Publishing(2)).ThenRefused(Reason.MovedMeanwhile, "The next version of calendars/MYS is 1, not 2.");

    [Fact]
    public void Names_every_field_that_is_nonsense() => Founded().ThenEachIsInvalid(
        Malaysia,
        Publishing(1, "2026-10-12"),
        ("calendar", act => act.Calendar = "MYS"),
        ("version", act => act.Version = 0),
        ("rest_days", act => act.RestDays.Add(Weekday.Sunday)),
        ("holidays.date", act => act.Holidays[0].Date = "soon"),
        ("holidays.name", act => act.Holidays[0].Name = ""),
        ("holidays", act => act.Holidays.Add(act.Holidays[0])));

    private static IEnumerable<PendingKind> Kinds(World world) => PendingItems.Of(world.Community, world.Proposal, world.Now).Select(item => item.Kind);

    private static Func<World, PublishCalendar> Publishing(uint version, params string[] holidays) => _ => new PublishCalendar
    {
        Calendar = "calendars/MYS",
        Version = version,
        RestDays = { Weekday.Saturday, Weekday.Sunday },
        Holidays = { holidays.Select(day => new Holiday { Date = day, Name = "A holiday" }) },
    };
}
