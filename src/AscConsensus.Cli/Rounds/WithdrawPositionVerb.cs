using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>A ministry takes its member's position back.</summary>
internal static class WithdrawPositionVerb
{
    public static Verb Create()
    {
        var round = new Argument<string>("ROUND") { Description = RoundName.Help };
        return new Verb(
            "withdraw",
            "Take your position back: you are awaited again. An objection raised by it stays. Ministries.",
            "asc position withdraw idn-2026-1 --profile ministry-mys") { round }
            .Acts(async (session, ct) =>
            {
                var name = await session.Round(session.Of(round), ct);
                return (await session.Client.Rounds.WithdrawAsync(name, ct), name);
            });
    }
}
