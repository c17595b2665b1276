using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>A sponsor leaves its proposal.</summary>
internal static class WithdrawVerb
{
    public static Verb Create()
    {
        var decision = DecisionArgument.Option("Of a Chair: the meeting's decision by which the organ withdraws its own.");
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        return new Verb(
            "withdraw",
            "Withdraw your sponsorship; the last sponsor's withdraws the proposal. Sponsors; of an organ its Chair.",
            "asc proposal withdraw idn-2026-1 --profile ministry-idn") { proposal, decision }
            .Acts(async (session, ct) =>
            {
                var name = ProposalName.Of(session.Of(proposal));
                return (await session.Client.Proposals.WithdrawAsync(name, DecisionArgument.Of(session.Of(decision)), ct), name);
            });
    }
}
