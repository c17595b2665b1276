using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The Chair admits a proposal.</summary>
internal static class AdmitVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        return new Verb("admit", "Admit a submitted proposal under the next symbol. Chair.", "asc proposal admit idn-2026-1 --profile chair-amm") { proposal }
            .Acts(async (session, ct) =>
            {
                var name = ProposalName.Of(session.Of(proposal));
                return (await session.Client.Proposals.AdmitAsync(name, ct), name);
            });
    }
}
