using System.CommandLine;
using AscConsensus.V1;
using NodaTime.Text;

namespace AscConsensus.Cli;

/// <summary>A ministry takes or changes its member's position.</summary>
internal static class TakeVerb
{
    public static Verb Create()
    {
        var round = new Argument<string>("ROUND") { Description = RoundName.Help };
        var stance = new Argument<string>("STANCE") { Description = $"A letter: {Stances.Letters}." };
        var clauses = new Option<string[]>("--clause") { Description = "A clause concerned; may be given several times. The whole if left out.", HelpName = "ID" };
        var until = new Option<string?>("--until") { Description = "For H: the last day for which time is asked.", HelpName = "2026-10-14" };
        var kind = new Option<string?>("--kind") { Description = "For O: why." };
        kind.AcceptOnlyFromAmong("substantive", "scrutiny", "linguistic");
        var statement = new Option<string?>("--statement") { Description = "Reasons, statement or reservation: words, @FILE, or -. R needs one.", HelpName = "WORDS" };
        return new Verb(
            "take",
            "Take or change your member's position in an open round. Ministries.",
            "asc position take idn-2026-1 S --profile ministry-mys",
            "asc position take idn-2026-1 H --until 2026-10-14 --profile ministry-tha",
            "asc position take idn-2026-1 O --clause 3 --statement @reasons.txt --profile ministry-vnm")
        {
            round, stance, clauses, until, kind, statement, Options.For,
        }.Acts(async (session, ct) =>
        {
            var name = await session.Round(session.Of(round), ct);
            var day = session.Of(until) is { } given
                ? LocalDatePattern.Iso.Parse(given) is { Success: true } parsed ? parsed.Value : throw new BadInputException($"{given} is not a day.", "Write it as 2026-10-14.")
                : (NodaTime.LocalDate?)null;
            var why = Enum.TryParse<ObjectionKind>(session.Of(kind), ignoreCase: true, out var named) ? named : ObjectionKind.Unspecified;
            var words = session.Of(statement) is { } said ? session.Cite(said) : null;
            return (await session.Client.Rounds.TakeAsync(name, Stances.Of(session.Of(stance)), session.Of(clauses), day, why, words, ct), name);
        });
    }
}
