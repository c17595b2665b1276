namespace AscConsensus.Cli;

/// <summary>A consultation as the user names it.</summary>
internal static class ConsultationName
{
    public const string Help = "Such as idn-2026-1/consultations/1; the latest one of idn-2026-1.";

    public static async Task<string> Find(Session session, string given, CancellationToken ct)
    {
        if (given.Split("/consultations/") is [var of, var number])
        {
            return $"{await session.Proposal(of, ct)}/consultations/{number}";
        }

        var proposal = await session.Client.Proposals.GetAsync(ProposalName.Of(given), ct);
        return proposal.Consultations > 0
            ? $"{proposal.Proposal_}/consultations/{proposal.Consultations}"
            : throw new BadInputException($"No views have been asked on {given}.", "The Chair asks for them: asc consultation open PROPOSAL.");
    }
}
