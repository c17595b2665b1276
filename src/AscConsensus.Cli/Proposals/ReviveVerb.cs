using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The Chair takes a shelved proposal back to consultation.</summary>
internal static class ReviveVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        return new Verb("revive", "Take a shelved proposal back to consultation. Chair.", "asc proposal revive idn-2026-1 --profile chair-amm") { proposal }.Acts(async (session, ct) =>
        {
            var name = ProposalName.Of(session.Of(proposal));
            return (await session.Client.Proposals.ReviveAsync(name, ct), name);
        });
    }
}
