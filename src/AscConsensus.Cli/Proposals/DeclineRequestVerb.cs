using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The Chair declines a member's request, with reasons.</summary>
internal static class DeclineRequestVerb
{
    public static Verb Create()
    {
        var request = new Argument<string>("REQUEST") { Description = RequestName.Help };
        var reasons = WordsOption.Required("--reasons", "The reasons");
        return new Verb("decline", "Decline a member's request, with the reasons. Chair.", "asc request decline idn-2026-1/requests/1 --reasons \"Two views are still awaited\" --profile chair-amm")
        {
            request, reasons, Options.For,
        }.Acts(async (session, ct) =>
        {
            var name = await RequestName.Find(session, session.Of(request), ct);
            return (await session.Client.Proposals.AnswerRequestAsync(name, granted: false, session.Cite(session.Of(reasons)!), ct), name);
        });
    }
}
