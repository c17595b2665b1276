using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The Chair gives more time.</summary>
internal static class ExtendVerb
{
    public static Verb Create()
    {
        var round = new Argument<string>("ROUND") { Description = RoundName.Help };
        var due = new Option<string>("--due") { Description = "The new due date, later than the present one.", Required = true, HelpName = "DAY" };
        var reasons = WordsOption.Required("--reasons", "The reasons");
        return new Verb(
            "extend",
            "Move the due date of an open round forward, before it has passed. Chair.",
            "asc round extend idn-2026-1 --due 2026-10-22 --reasons \"Thailand asked for time\" --profile chair-amm")
        {
            round, due, reasons, Options.For,
        }.Acts(async (session, ct) =>
        {
            var names = await session.Names(ct);
            var name = await session.Round(session.Of(round), ct);
            return (await session.Client.Rounds.ExtendAsync(name, names.Due(session.Of(due)!), session.Cite(session.Of(reasons)!), ct), name);
        });
    }
}
