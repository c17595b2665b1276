using System.Collections.Immutable;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>The days on which a capital does not work, as it has published them itself.</summary>
/// <param name="Name">Such as "calendars/IDN".</param>
/// <param name="Version">From 1.</param>
/// <param name="RestDays">Days of the week.</param>
/// <param name="Holidays">Days beside those, ascending.</param>
/// <param name="PublishedAt">When this version was published.</param>
public sealed record Calendar(string Name, uint Version, ImmutableArray<Weekday> RestDays, ImmutableArray<(LocalDate Date, string Name)> Holidays, Instant PublishedAt)
{
    /// <summary>The member whose capital it is, such as "members/IDN".</summary>
    public string Member => "members/" + Name["calendars/".Length..];

    /// <summary>The holidays that this version added to another, from a day until a day.</summary>
    public IEnumerable<(LocalDate Date, string Name)> AddedTo(Calendar? earlier, LocalDate from, LocalDate until) => Holidays
        .Where(holiday => holiday.Date >= from && holiday.Date <= until && (earlier is null || earlier.Holidays.All(known => known.Date != holiday.Date)));
}
