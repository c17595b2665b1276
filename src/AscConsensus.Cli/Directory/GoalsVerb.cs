using System.CommandLine;
using System.Globalization;
using AscConsensus.Engine;
using AscConsensus.V1;
using Community = AscConsensus.V1.Community;
using Phase = AscConsensus.V1.Phase;

namespace AscConsensus.Cli;

/// <summary>Shows the goals per phase; the Secretary-General sets them.</summary>
internal static class GoalsVerb
{
    public static Verb Create()
    {
        var set = new Option<string[]>("--set") { Description = "A goal: \"consultation: 60, 120\" deserves attention after 60 days and is late after 120. May be given several times; the goals given replace all.", HelpName = "PHASE: DAYS, DAYS" };
        return new Verb(
            "goals",
            "Show how long each phase should take, or set it. A goal forces nothing. To set: Secretary-General.",
            "asc directory goals --profile ministry-idn",
            "asc directory goals --set \"consultation: 60, 120\" --set \"positions: 30, 45\" --profile secretary-general")
        {
            set,
        }.Asks(async (session, ct) =>
        {
            if (session.Of(set) is { Length: > 0 } given)
            {
                await session.Recorded(await session.Client.Directory.SetGoalsAsync(new() { Goals = { given.Select(Read) } }, null, ct), "", ct);
                return;
            }

            var goals = (await session.Names(ct)).Read.Goals;
            if (session.Json)
            {
                session.Screen.Json(new Community { Goals = { goals } });
                return;
            }

            session.Screen.Table(
                ["Phase", "Deserves attention after", "Late after"],
                goals.Select(goal => (IReadOnlyList<string>)[PhaseWords.Of(goal.Phase), $"{goal.AttentionDays} days", $"{goal.LateDays} days"]));
        });
    }

    private static PhaseGoal Read(string given) =>
        given.Split([':', ','], StringSplitOptions.TrimEntries) is [var phase, var attention, var late]
        && Choice.Read<Phase>(phase.Replace(' ', '-')) is var named && named != Phase.Unspecified
        && uint.TryParse(attention, NumberStyles.None, CultureInfo.InvariantCulture, out var soon)
        && uint.TryParse(late, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            ? new() { Phase = named, AttentionDays = soon, LateDays = end }
            : throw new BadInputException($"{given} is not a goal.", $"Write it as \"consultation: 60, 120\"; phases are {string.Join(", ", Enum.GetValues<Phase>().Skip(1).Select(Choice.Word))}.");
}
