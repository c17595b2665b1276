using System.CommandLine;
using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>Says of every outcome whether it may be declared now.</summary>
internal static class PreviewVerb
{
    public static Verb Create()
    {
        var round = new Argument<string>("ROUND") { Description = RoundName.Help };
        return new Verb("preview", "Say of every outcome whether the Chair may declare it now, and why.", "asc round preview idn-2026-1 --profile chair-amm") { round }.Asks(async (session, ct) =>
        {
            var found = await session.Client.Rounds.PreviewAsync(await session.Round(session.Of(round), ct), ct);
            if (session.Json)
            {
                session.Screen.Json(new PreviewClosingResponse { Outcomes = { found } });
                return;
            }

            foreach (var preview in found)
            {
                session.Screen.Line($"{(preview.Permitted ? "Yes" : "No ")}  {RoundWords.Of(preview.Outcome)}{(preview.Permitted ? $": then it is {PhaseWords.Of(preview.Phase)}" : "")}");
                session.Screen.Paragraph(preview.Sentence, "     ");
            }
        });
    }
}
