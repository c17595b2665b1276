using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The Secretary-General attests the Summit's answer.</summary>
internal static class AttestVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        return new Verb("attest", "Attest that the answer entered is the Summit's: it takes effect. Secretary-General.", "asc proposal attest idn-2026-1 --profile secretary-general") { proposal }
            .Acts(async (session, ct) =>
            {
                var name = ProposalName.Of(session.Of(proposal));
                return (await session.Client.Proposals.AttestAsync(name, ct), name);
            });
    }
}
