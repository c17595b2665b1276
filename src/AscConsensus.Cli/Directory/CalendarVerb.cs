using System.CommandLine;
using AscConsensus.Engine;
using AscConsensus.V1;
using Calendar = AscConsensus.V1.Calendar;
using Community = AscConsensus.V1.Community;

namespace AscConsensus.Cli;

/// <summary>Shows the calendars of the capitals; a ministry publishes its own.</summary>
internal static class CalendarVerb
{
    public static Verb Create()
    {
        var publish = new Option<string?>("--publish") { Description = "Holidays to publish, one a line: YYYY-MM-DD,NAME. They take the place of the present ones.", HelpName = "FILE" };
        var rest = new Option<string[]>("--rest") { Description = "Days of the week on which the capital does not work; saturday and sunday if left out.", HelpName = "WEEKDAY", AllowMultipleArgumentsPerToken = true };
        return new Verb(
            "calendar",
            "Show the days on which capitals do not work, or publish your own. It moves no date that was announced. To publish: ministry.",
            "asc directory calendar --profile chair-amm",
            "asc directory calendar --publish holidays.csv --rest saturday --rest sunday --profile ministry-idn")
        {
            publish, rest,
        }.Asks(async (session, ct) =>
        {
            var calendars = (await session.Names(ct)).Read.Calendars;
            if (session.Of(publish) is { } file)
            {
                var calendar = Read(file, session.Of(rest), await Own(session, ct), calendars);
                await session.Recorded(await session.Client.Directory.PublishCalendarAsync(calendar, null, ct), "", ct);
                return;
            }

            if (session.Json)
            {
                session.Screen.Json(new Community { Calendars = { calendars } });
                return;
            }

            var names = await session.Names(ct);
            session.Screen.Table(
                ["Capital of", "Day", "Holiday"],
                calendars.SelectMany(calendar => calendar.Holidays.Select(holiday => (IReadOnlyList<string>)[names.Title("members/" + calendar.Calendar_["calendars/".Length..]), holiday.Date, holiday.Name])));
        });
    }

    private static async Task<string> Own(Session session, CancellationToken ct)
    {
        var caller = await session.Client.Directory.GetCallerAsync(ct);
        return Office.TryParse(caller.Office, out var office) && office.Value.Kind == OfficeKinds.Ministry
            ? "calendars/" + office.Value.Of["members/".Length..]
            : throw new BadInputException($"{caller.Name} has no calendar.", "Publish it with the profile of a ministry.");
    }

    private static PublishCalendar Read(string file, string[]? rest, string name, IEnumerable<Calendar> calendars)
    {
        var days = rest is { Length: > 0 } given ? given.Select(Choice.Read<Weekday>) : [Weekday.Saturday, Weekday.Sunday];
        var lines = File.Exists(file)
            ? File.ReadLines(file).Where(line => line.Trim().Length > 0)
            : throw new BadInputException($"There is no file {file}.", "Write one holiday a line, such as 2026-12-25,Christmas Day.");
        return new()
        {
            Calendar = name,
            Version = (calendars.FirstOrDefault(calendar => calendar.Calendar_ == name)?.Version ?? 0) + 1,
            RestDays = { days },
            Holidays =
            {
                lines.Select(line => line.Split(',', 2) is [var date, var holiday]
                    ? new Holiday { Date = date.Trim(), Name = holiday.Trim() }
                    : throw new BadInputException($"\"{line}\" in {file} is not a holiday.", "Write one holiday a line, such as 2026-12-25,Christmas Day.")),
            },
        };
    }
}
