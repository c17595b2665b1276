using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The Chair declares what a round decided.</summary>
internal static class CloseVerb
{
    public static Verb Create()
    {
        var round = new Argument<string>("ROUND") { Description = RoundName.Help };
        var outcome = new Option<string>("--outcome") { Description = "What you declare. Refused unless the standing permits it.", Required = true };
        outcome.AcceptOnlyFromAmong("adopted", "no-consensus");
        var summingUp = new Option<string?>("--summing-up") { Description = "Your summing-up: words, @FILE, or - for standard input.", HelpName = "WORDS" };
        return new Verb("close", "Close a round with an outcome. Chair.", "asc round close idn-2026-1 --outcome adopted --profile chair-amm") { round, outcome, summingUp, Options.For }
            .Acts(async (session, ct) =>
            {
                var name = await session.Round(session.Of(round), ct);
                var declared = session.Of(outcome) == "adopted" ? Outcome.Adopted : Outcome.NoConsensus;
                var words = session.Of(summingUp) is { } given ? session.Cite(given) : null;
                return (await session.Client.Rounds.CloseAsync(name, declared, words, ct), name);
            });
    }
}
