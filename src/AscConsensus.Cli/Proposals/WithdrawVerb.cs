using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>A sponsor leaves its proposal.</summary>
internal static class WithdrawVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        return new Verb(
            "withdraw",
            "Withdraw your sponsorship; the last sponsor's withdraws the proposal. Ministries of sponsors.",
            "asc proposal withdraw idn-2026-1 --profile ministry-idn") { proposal }
            .Acts(async (session, ct) =>
            {
                var name = ProposalName.Of(session.Of(proposal));
                return (await session.Client.Proposals.WithdrawAsync(name, ct), name);
            });
    }
}
