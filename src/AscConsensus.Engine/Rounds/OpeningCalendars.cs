using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>What the capitals' published calendars say of a round's period, before it is opened.</summary>
internal static class OpeningCalendars
{
    public static IEnumerable<string> Of(Community community, LocalDate today, LocalDate due)
    {
        var calendars = community.Members
            .Select(member => (Member: member.Title, Calendar: community.Calendars.GetValueOrDefault("calendars/" + member.Name["members/".Length..])))
            .Where(each => each.Calendar is not null).Select(each => (each.Member, Calendar: each.Calendar!)).ToList();
        var closed = calendars.Where(each => each.Calendar.RestDays.Contains((Weekday)(int)due.DayOfWeek) || each.Calendar.Holidays.Any(holiday => holiday.Date == due)).Select(each => each.Member).ToList();
        if (closed.Count > 0)
        {
            yield return $"The due date, {due.Say()}, is no working day in: {string.Join(", ", closed)}.";
        }

        foreach (var (member, calendar) in calendars)
        {
            var holidays = calendar.Holidays.Where(holiday => holiday.Date >= today && holiday.Date <= due).ToList();
            if (holidays.Count > 0)
            {
                yield return $"Holidays in {member} before the due date: {string.Join(", ", holidays.Select(holiday => $"{holiday.Date.Say()} ({holiday.Name})"))}.";
            }
        }
    }
}
