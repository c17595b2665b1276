using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>An office that was asked gives its view.</summary>
internal static class GiveViewVerb
{
    public static Verb Create()
    {
        var consultation = new Argument<string>("CONSULTATION") { Description = "Such as idn-2026-1/consultations/1; the latest one of idn-2026-1." };
        var view = new Argument<string>("WORDS") { Description = "The view: words, @FILE, or - for standard input." };
        return new Verb(
            "view",
            "Give your office's view; a later view replaces the earlier. Ministries and bodies that were asked.",
            "asc consultation view idn-2026-1 \"We support the network; see clause 2.\" --profile body-alawmm")
        {
            consultation, view, Options.For,
        }.Acts(async (session, ct) =>
        {
            var name = await Find(session, session.Of(consultation), ct);
            return (await session.Client.Consultations.GiveAsync(name, session.Cite(session.Of(view)), ct), name);
        });
    }

    private static async Task<string> Find(Session session, string given, CancellationToken ct)
    {
        if (given.Split("/consultations/") is [var of, var number])
        {
            return $"{ProposalName.Of(of)}/consultations/{number}";
        }

        var proposal = await session.Client.Proposals.GetAsync(ProposalName.Of(given), ct);
        return proposal.Consultations > 0
            ? $"{proposal.Proposal_}/consultations/{proposal.Consultations}"
            : throw new BadInputException($"No views have been asked on {given}.", "The Chair asks for them: asc consultation open PROPOSAL.");
    }
}
