using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>A ministry joins the sponsors.</summary>
internal static class SponsorVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        var revision = new Option<uint?>("--revision") { Description = "The revision you have read; refused if another is the present one.", HelpName = "N" };
        return new Verb("sponsor", "Join the sponsors of a proposal: as one that was named when it was put forward, or with their consent. Ministries and ministerial bodies.", "asc proposal sponsor idn-2026-1 --revision 1 --profile ministry-mys") { proposal, revision }
            .Acts(async (session, ct) =>
            {
                var name = ProposalName.Of(session.Of(proposal));
                return (await session.Client.Proposals.SponsorAsync(name, session.Of(revision), ct), name);
            });
    }
}
