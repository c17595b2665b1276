using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>A ministry confirms the position it took ad referendum.</summary>
internal static class ConfirmPositionVerb
{
    public static Verb Create()
    {
        var round = new Argument<string>("ROUND") { Description = RoundName.Help };
        return new Verb("confirm", "Confirm the position you took ad referendum. Ministry of that member.", "asc position confirm idn-2026-1 --profile ministry-lao") { round }.Acts(async (session, ct) =>
        {
            var name = await session.Round(session.Of(round), ct);
            return (await session.Client.Rounds.ConfirmAsync(name, ct), name);
        });
    }
}
