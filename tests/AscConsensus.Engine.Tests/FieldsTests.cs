using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace AscConsensus.Engine.Tests;

public sealed class FieldsTests
{
    [Theory]
    [InlineData("Viet Nam", true)]
    [InlineData("Kerangka “naskah” №4", true)]
    [InlineData("", false)]
    [InlineData(" Viet Nam", false)]
    [InlineData("Viet Nam\u00a0", false)]
    [InlineData("Viet\nNam", false)]
    [InlineData("Viet\u202eNam", false)]
    [InlineData("Viet\u200bNam", false)]
    [InlineData("Viet\u2028Nam", false)]
    [InlineData("Viet\U000e0041Nam", false)]
    [InlineData("Viet\ue000Nam", false)]
    [InlineData("A name longer than it may be", false)]
    public void Words_are_read_as_they_are_written(string value, bool sound) => Assert.Equal(sound, Sound(fields => fields.Words("name", value, 27)));

    [Theory]
    [InlineData("2026-10-15", true)]
    [InlineData("1900-01-01", true)]
    [InlineData("9998-12-31", true)]
    [InlineData("9999-12-31", false)]
    [InlineData("1899-12-31", false)]
    [InlineData("-2026-10-15", false)]
    [InlineData("2026-02-29", false)]
    [InlineData("2026-1-1", false)]
    [InlineData("2026-10-15 ", false)]
    [InlineData("", false)]
    public void A_date_is_one_of_the_calendar(string value, bool sound) => Assert.Equal(sound, Sound(fields => fields.Date("date", value)));

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(-2208988800, 0, true)]
    [InlineData(-2208988801, 0, false)]
    [InlineData(253370764799, 0, true)]
    [InlineData(253370764800, 0, false)]
    [InlineData(long.MaxValue, 0, false)]
    [InlineData(0, 1, false)]
    [InlineData(0, -1, false)]
    public void A_time_is_in_whole_seconds_and_can_be_said(long seconds, int nanos, bool sound) =>
        Assert.Equal(sound, Sound(fields => fields.Time("time", new Timestamp { Seconds = seconds, Nanos = nanos })));

    [Fact]
    public void The_first_and_the_last_times_can_be_said_in_every_zone() => Assert.All(NodaTime.DateTimeZoneProviders.Tzdb.Ids, id =>
    {
        var community = Community.Empty with { Zone = NodaTime.DateTimeZoneProviders.Tzdb[id] };
        Assert.NotEmpty(community.Say(NodaTime.Instant.FromUnixTimeSeconds(-2208988800)) + community.Say(NodaTime.Instant.FromUnixTimeSeconds(253370764799)));
    });

    [Theory]
    [InlineData(31, false)]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public void A_fingerprint_has_32_bytes(int length, bool sound) => Assert.Equal(sound, Sound(fields => fields.Fingerprint("key", ByteString.CopyFrom(new byte[length]))));

    [Fact]
    public void All_that_is_wrong_is_named_at_once()
    {
        var fields = new Fields();
        fields.Member("member", "IDN");
        fields.Organ("organ", "organs/AMM");
        fields.Date("date", "tomorrow");

        Assert.Equal(["member", "date"], fields.Violations.Select(violation => violation.Field));
    }

    private static bool Sound(Action<Fields> check)
    {
        var fields = new Fields();
        check(fields);
        return fields.AreSound;
    }
}
