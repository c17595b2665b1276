using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The Chair grants a member's request.</summary>
internal static class GrantRequestVerb
{
    public static Verb Create()
    {
        var request = new Argument<string>("REQUEST") { Description = RequestName.Help };
        var reasons = WordsOption.Optional("--reasons", "The reasons");
        return new Verb("grant", "Grant a member's request. What was asked for is an act of its own. Chair.", "asc request grant idn-2026-1/requests/1 --profile chair-amm") { request, reasons, Options.For }
            .Acts(async (session, ct) =>
            {
                var name = await RequestName.Find(session, session.Of(request), ct);
                return (await session.Client.Proposals.AnswerRequestAsync(name, granted: true, session.Cited(reasons), ct), name);
            });
    }
}
