using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>A ministry confirms that it has notice of a round.</summary>
internal static class AcknowledgeRoundVerb
{
    public static Verb Create()
    {
        var round = new Argument<string>("ROUND") { Description = RoundName.Help };
        return new Verb(
            "acknowledge",
            "Confirm that you have received notice of a round: without this proof your silence is never assent. Ministries.",
            "asc round acknowledge idn-2026-1 --profile ministry-mmr") { round }
            .Acts(async (session, ct) =>
            {
                var name = await session.Round(session.Of(round), ct);
                return (await session.Client.Rounds.AcknowledgeAsync(name, ct), name);
            });
    }
}
