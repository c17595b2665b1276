using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The Chair refers a proposal to the Summit.</summary>
internal static class ReferVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        var dossier = WordsOption.Required("--dossier", "The dossier");
        return new Verb(
            "refer",
            "Refer a proposal on which consensus could not be reached to the Summit (Charter, Article 20(2)). Chair.",
            "asc proposal refer idn-2026-1 --dossier @dossier.txt --profile chair-amm") { proposal, dossier, Options.For }
            .Acts(async (session, ct) =>
            {
                var name = ProposalName.Of(session.Of(proposal));
                return (await session.Client.Proposals.ReferAsync(name, session.Cite(session.Of(dossier)!), ct), name);
            });
    }
}
