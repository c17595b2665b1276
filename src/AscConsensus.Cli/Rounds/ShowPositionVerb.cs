using System.CommandLine;
using AscConsensus.V1;
using Office = AscConsensus.Engine.Office;

namespace AscConsensus.Cli;

/// <summary>Shows one member's position in a round.</summary>
internal static class ShowPositionVerb
{
    public static Verb Create()
    {
        var round = new Argument<string>("ROUND") { Description = RoundName.Help };
        var member = new Option<string?>("--member") { Description = "Whose position; your own if left out.", HelpName = "IDN" };
        return new Verb("show", "Show one member's position in a round.", "asc position show idn-2026-1 --profile ministry-mys") { round, member }
            .Asks(async (session, ct) =>
            {
                var names = await session.Names(ct);
                var whose = session.Of(member) is { } given ? names.Member(given) : await Own(session, ct);
                var read = await session.Client.Rounds.GetAsync(await session.Round(session.Of(round), ct), ct);
                var position = read.Positions.FirstOrDefault(there => there.Member == whose)
                    ?? throw new BadInputException($"{names.Title(whose)} is not in the electorate of {RoundName.Short(read.Round_)}.", "Name a member of the electorate: asc round show ROUND.");
                if (session.Json)
                {
                    session.Screen.Json(position);
                    return;
                }

                Show(session.Screen, names, read, position);
            });
    }

    private static void Show(Screen screen, Names names, Round round, Position position)
    {
        screen.Paragraph($"{names.Title(position.Member)} in {RoundName.Short(round.Round_)}, on revision {round.Revision}: {Stances.Letter(position.Stance)} {RoundView.Say(round, position)}");
        screen.Facts(
            ("Taken", position.HasEntry ? $"{names.Say(position.EntryTime)}, entry {position.Entry}" : ""),
            ("Earlier", position.Earlier is { } earlier ? $"{Stances.Letter(earlier.Stance)} on revision {earlier.Revision}, entry {earlier.Entry}; not counted here" : ""));
    }

    private static async Task<string> Own(Session session, CancellationToken ct)
    {
        var caller = await session.Client.Directory.GetCallerAsync(ct);
        return Office.TryParse(caller.Office, out var office) && office.Value.Of.StartsWith("members/", StringComparison.Ordinal)
            ? office.Value.Of
            : throw new BadInputException($"{caller.Name} has no position of its own.", "Name a member with --member.");
    }
}
