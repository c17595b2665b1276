using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The Chair ends the wait for confirmations.</summary>
internal static class ConcludeVerb
{
    public static Verb Create()
    {
        var round = new Argument<string>("ROUND") { Description = RoundName.Help };
        var outcome = Choice.Of("--outcome", "What you declare: the outcome that was asked if left out, or no-consensus.", [.. RoundWords.Asked, Outcome.NoConsensus]);
        return new Verb("conclude", "End the wait for confirmations, once all have confirmed, one has refused, or the time has passed. Chair.", "asc round conclude idn-2026-1 --profile chair-amm") { round, outcome }
            .Acts(async (session, ct) =>
            {
                var name = await session.Round(session.Of(round), ct);
                var declared = session.Of(outcome) is { } given ? Choice.Read<Outcome>(given) : (await session.Client.Rounds.GetAsync(name, ct)).AskedOutcome;
                return (await session.Client.Rounds.ConcludeAsync(name, declared, ct), name);
            });
    }
}
