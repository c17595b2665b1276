using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using NodaTime;
using NodaTime.Text;

namespace AscConsensus.Engine;

/// <summary>Between the contract's times and dates and the engine's.</summary>
public static class Times
{
    // Made once: every closing says its standing, also when a long record is replayed.
    private static readonly LocalDateTimePattern SpokenTime = LocalDateTimePattern.CreateWithInvariantCulture("ddd d MMM uuuu HH:mm");
    private static readonly LocalDatePattern SpokenDate = LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu");

    public static Instant ToInstant(this Timestamp time) => Instant.FromUnixTimeSeconds(time.Seconds).PlusNanoseconds(time.Nanos);

    public static Timestamp ToTimestamp(this Instant instant)
    {
        var seconds = instant.ToUnixTimeSeconds();
        return new Timestamp { Seconds = seconds, Nanos = (int)(instant - Instant.FromUnixTimeSeconds(seconds)).TotalNanoseconds };
    }

    /// <summary>A date that <see cref="Fields.Date"/> has checked.</summary>
    public static LocalDate ToDate(this string date) => LocalDatePattern.Iso.Parse(date).Value;

    public static string ToText(this LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>As every surface prints an instant: "Thu 15 Oct 2026 17:00 Jakarta (UTC+7)".</summary>
    public static string Say(this Community community, Instant instant)
    {
        var there = instant.InZone(community.Zone);
        var minutes = there.Offset.Seconds / 60;
        var offset = minutes % 60 == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:+0;-0;+0}")
            : string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:+0;-0;+0}:{Math.Abs(minutes % 60):00}");
        return $"{SpokenTime.Format(there.LocalDateTime)} {community.Seat} (UTC{offset})";
    }

    /// <summary>"14 Oct 2026".</summary>
    public static string Say(this LocalDate date) => SpokenDate.Format(date);
}
