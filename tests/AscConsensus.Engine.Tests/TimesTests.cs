using NodaTime;

namespace AscConsensus.Engine.Tests;

/// <summary>Every surface shows the same instant, with its zone.</summary>
public sealed class TimesTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 10, 15, 10, 0, 59);

    [Theory]
    [InlineData("Asia/Jakarta", "Thu 15 Oct 2026 17:00 Seat (UTC+7)")]
    [InlineData("Asia/Yangon", "Thu 15 Oct 2026 16:30 Seat (UTC+6:30)")]
    [InlineData("Asia/Dili", "Thu 15 Oct 2026 19:00 Seat (UTC+9)")]
    [InlineData("Etc/UTC", "Thu 15 Oct 2026 10:00 Seat (UTC+0)")]
    [InlineData("America/St_Johns", "Thu 15 Oct 2026 07:30 Seat (UTC-2:30)")]
    public void Are_said_at_the_seat(string zone, string said) =>
        Assert.Equal(said, (Community.Empty with { Zone = DateTimeZoneProviders.Tzdb[zone], Seat = "Seat" }).Say(Noon));

    [Fact]
    public void Come_back_from_the_contract_as_they_went() => Assert.All(
        [Noon, Noon + Duration.FromMilliseconds(1), Instant.FromUtc(1900, 1, 1, 0, 0), Instant.FromUtc(1969, 12, 31, 23, 59, 59) + Duration.FromMilliseconds(999)],
        instant => Assert.Equal(instant, instant.ToTimestamp().ToInstant()));

    [Fact]
    public void Dates_come_back_as_they_went() => Assert.Equal("2026-10-15", "2026-10-15".ToDate().ToText());

    [Theory]
    [InlineData(OfficeKinds.None, "nobody")]
    [InlineData(OfficeKinds.Chair, "the Chair")]
    [InlineData(OfficeKinds.Ministry | OfficeKinds.Body, "a ministry or a ministerial body")]
    [InlineData(OfficeKinds.Ministry | OfficeKinds.Chair | OfficeKinds.Operator, "a ministry, the Chair or the operator")]
    public void Offices_are_listed_in_words(OfficeKinds kinds, string words) => Assert.Equal(words, Words.Of(kinds));
}
