using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The Chair sets a proposal aside with its sponsors' consent or on a meeting's decision.</summary>
internal static class ShelveVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        var reasons = WordsOption.Required("--reasons", "The reasons");
        var decision = DecisionArgument.Option("The meeting's decision on it; left out if all its sponsors have consented. The Chair does not shelve a proposal alone.");
        var until = new Option<string?>("--until") { Description = "The day on which it comes back, if one is set.", HelpName = "2027-03-01" };
        return new Verb(
            "shelve",
            "Set a proposal aside without prejudice; an open round is discontinued. Chair.",
            "asc proposal shelve idn-2026-1 --reasons \"Until the law ministers have met\" --until 2027-03-01 --decision 2026-1 --profile chair-amm")
        {
            proposal, reasons, decision, until, Options.For,
        }.Acts(async (session, ct) =>
        {
            var name = ProposalName.Of(session.Of(proposal));
            var back = Days.ReadIfGiven(session.Of(until));
            return (await session.Client.Proposals.ShelveAsync(name, session.Cite(session.Of(reasons)!), DecisionArgument.Of(session.Of(decision)), back, ct), name);
        });
    }
}
