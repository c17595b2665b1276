using System.Collections.Immutable;
using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>
/// A capital publishes the days on which it does not work. What was announced stays: a holiday that falls into an open round only proposes an extension to the Chair.
/// </summary>
public sealed partial class PublishCalendar : IAct
{
    private const int MostHolidays = 400;

    public OfficeKinds MayBeDoneBy => OfficeKinds.Ministry;

    public void Check(Fields fields)
    {
        fields.Require(Calendar.StartsWith("calendars/", StringComparison.Ordinal) && ResourceName.IsMember("members/" + Calendar["calendars/".Length..]), "calendar", "Name a calendar as calendars/ and the member's code, such as calendars/IDN.");
        fields.Require(Version > 0, "version", "Count versions from 1.");
        fields.Require(RestDays.All(day => day != Weekday.Unspecified && Enum.IsDefined(day)) && RestDays.Distinct().Count() == RestDays.Count, "rest_days", "Name each day of the week at most once.");
        fields.Require(Holidays.Count <= MostHolidays, "holidays", $"Name at most {MostHolidays} holidays.");
        foreach (var holiday in Holidays)
        {
            fields.Date("holidays.date", holiday.Date);
            fields.Words("holidays.name", holiday.Name, 100);
        }

        var dates = Holidays.Select(holiday => holiday.Date).ToList();
        fields.Require(dates.SequenceEqual(dates.Distinct().Order(StringComparer.Ordinal)), "holidays", "Name each day once, in their order.");
    }

    public Judgement Decide(Community community, Actor by, Instant at)
    {
        var next = (community.Calendars.GetValueOrDefault(Calendar)?.Version ?? 0) + 1;
        return Calendar["calendars/".Length..] != by.Member["members/".Length..] ? Refuse(Reason.WrongOffice, $"{community.NameOf(by.Office)} publishes its own calendar; {Calendar} is another member's.")
            : Version != next ? Refuse(Reason.MovedMeanwhile, $"The next version of {Calendar} is {next}, not {Version}.")
            : Accept();
    }

    public Community Apply(Community community, Entry entry)
    {
        var calendar = new Calendar(Calendar, Version, [.. RestDays], [.. Holidays.Select(holiday => (holiday.Date.ToDate(), holiday.Name))], entry.At);
        var today = community.DateAt(entry.At);
        var added = calendar.AddedTo(community.Calendars.GetValueOrDefault(Calendar), today, today.PlusYears(2)).Select(holiday => holiday.Date).ToList();
        var published = community with { Calendars = community.Calendars.SetItem(Calendar, calendar) };
        return published.Proposals.Live.Where(proposal => proposal.OpenRound is not null)
            .Select(proposal => (Proposal: proposal, Holidays: Considered(community, proposal.OpenRound!, calendar, added, entry.At)))
            .Where(considered => !considered.Holidays.SequenceEqual(considered.Proposal.OpenRound!.Holidays))
            .Aggregate(published, (state, considered) => state.With(considered.Proposal.With(considered.Proposal.OpenRound! with { Holidays = considered.Holidays })));
    }

    // What this version adds to the round, and what earlier ones did unless this one takes it back.
    private static ImmutableArray<LateHoliday> Considered(Community community, Round round, Calendar calendar, IEnumerable<LocalDate> added, Instant at) =>
    [
        .. round.Holidays.Where(holiday => holiday.Calendar != calendar.Name || calendar.Holidays.Any(kept => kept.Date == holiday.Date)),
        .. added.Where(date => date <= community.DateAt(round.DueAt)).Select(date => new LateHoliday(calendar.Name, date, at)),
    ];
}
