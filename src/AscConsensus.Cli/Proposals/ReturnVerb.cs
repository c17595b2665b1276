using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The Chair sends a proposal back on a meeting's decision.</summary>
internal static class ReturnVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        var reasons = new Option<string>("--reasons") { Description = "The reasons: words, @FILE, or - for standard input.", Required = true, HelpName = "WORDS" };
        var decision = new Option<string>("--decision") { Description = "The meeting's decision, likewise: the Chair does not return a proposal alone.", Required = true, HelpName = "WORDS" };
        return new Verb(
            "return",
            "Send a proposal back to its sponsors on a meeting's decision: submitted, in consultation, or in an open round, which it discontinues. Chair.",
            "asc proposal return idn-2026-1 --reasons \"Names no body\" --decision @minutes.txt --profile chair-amm")
        {
            proposal, reasons, decision, Options.For,
        }.Acts(async (session, ct) =>
        {
            var name = ProposalName.Of(session.Of(proposal));
            var why = session.Cite(session.Of(reasons)!);
            var decided = session.Cite(session.Of(decision)!);
            return (await session.Client.Proposals.ReturnAsync(name, why, decided, ct), name);
        });
    }
}
