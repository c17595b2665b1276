using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The Chair sends a proposal back with its sponsors' consent or on a meeting's decision.</summary>
internal static class ReturnVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        var reasons = WordsOption.Required("--reasons", "The reasons");
        var decision = DecisionArgument.Option("The meeting's decision on it; left out if all its sponsors have consented. The Chair does not return a proposal alone.");
        return new Verb(
            "return",
            "Send a proposal back to its sponsors: submitted, in consultation, or in an open round, which it discontinues. Chair.",
            "asc proposal return idn-2026-1 --reasons \"Names no body\" --decision 2026-1 --profile chair-amm")
        {
            proposal, reasons, decision, Options.For,
        }.Acts(async (session, ct) =>
        {
            var name = ProposalName.Of(session.Of(proposal));
            return (await session.Client.Proposals.ReturnAsync(name, session.Cite(session.Of(reasons)!), DecisionArgument.Of(session.Of(decision)), ct), name);
        });
    }
}
