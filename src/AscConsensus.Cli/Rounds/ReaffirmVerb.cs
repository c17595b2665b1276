using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>A ministry takes its earlier stance again, on the new text.</summary>
internal static class ReaffirmVerb
{
    public static Verb Create()
    {
        var round = new Argument<string>("ROUND") { Description = RoundName.Help };
        return new Verb("reaffirm", "Take, on the text of this round, the stance you took in the last one. Ministries.", "asc position reaffirm idn-2026-1 --profile ministry-mys") { round }
            .Acts(async (session, ct) =>
            {
                var name = await session.Round(session.Of(round), ct);
                return (await session.Client.Rounds.ReaffirmAsync(name, ct), name);
            });
    }
}
