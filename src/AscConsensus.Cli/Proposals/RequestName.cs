using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>A member's request as the user names it.</summary>
internal static class RequestName
{
    public const string Help = "Such as idn-2026-1/requests/1; or a proposal, where one request waits for an answer.";

    public static async Task<string> Find(Session session, string given, CancellationToken ct)
    {
        if (given.Split("/requests/") is [var of, var number])
        {
            return $"{await session.Proposal(of, ct)}/requests/{number}";
        }

        var read = await session.Client.Proposals.GetAsync(ProposalName.Of(given), ct);
        return read.Requests.Where(request => request.State == RequestState.Pending).ToList() is [var one]
            ? one.Request_
            : throw new BadInputException($"No one request on {given} waits for an answer.", "Name it: asc proposal show PROPOSAL.");
    }
}
