using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The Chair takes back a round opened on a wrong text.</summary>
internal static class RecallVerb
{
    public static Verb Create()
    {
        var round = new Argument<string>("ROUND") { Description = RoundName.Help };
        var reasons = WordsOption.Required("--reasons", "The reasons");
        return new Verb("recall", "Take back a round opened on a wrong text: it is discontinued, and the text can be revised. Chair.", "asc round recall idn-2026-1 --reasons \"Clause 4 was missing\" --profile chair-amm")
        {
            round, reasons, Options.For,
        }.Acts(async (session, ct) =>
        {
            var name = await session.Round(session.Of(round), ct);
            return (await session.Client.Rounds.RecallAsync(name, session.Cite(session.Of(reasons)!), ct), name);
        });
    }
}
