using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>Shows one round with all positions and its standing.</summary>
internal static class ShowRoundVerb
{
    public static Verb Create()
    {
        var round = new Argument<string>("ROUND") { Description = RoundName.Help };
        return new Verb("show", "Show a round: its standing, every position, and the decision.", "asc round show idn-2026-1/rounds/1 --profile ministry-idn") { round }
            .Asks(async (session, ct) =>
            {
                var read = await session.Client.Rounds.GetAsync(await session.Round(session.Of(round), ct), ct);
                if (session.Json)
                {
                    session.Screen.Json(read);
                    return;
                }

                await RoundView.Show(session.Screen, await session.Names(ct), session.Client, read, ct);
            });
    }
}
