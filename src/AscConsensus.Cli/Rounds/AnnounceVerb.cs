using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The Chair makes a decision known.</summary>
internal static class AnnounceVerb
{
    public static Verb Create()
    {
        var round = new Argument<string>("ROUND") { Description = RoundName.Help };
        return new Verb("announce", "Make the decision of a closed round known. Chair.", "asc round announce idn-2026-1 --profile chair-amm") { round }
            .Acts(async (session, ct) =>
            {
                var name = await session.Round(session.Of(round), ct);
                return (await session.Client.Rounds.AnnounceAsync(name, ct), name);
            });
    }
}
