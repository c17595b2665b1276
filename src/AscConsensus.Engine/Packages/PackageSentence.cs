using NodaTime;

namespace AscConsensus.Engine;

/// <summary>The one sentence of truth of a package: which of its proposals are ready, and which are not.</summary>
public static class PackageSentence
{
    public static string Of(Community community, Package package, Instant at)
    {
        if (package.HasEnded)
        {
            return $"{package.Name} has ended: its proposals are no longer tied together.";
        }

        var proposals = package.Proposals.Select(name => community.Proposals[name]).ToList();
        var ready = proposals.Where(proposal => IsReady(community, proposal, at)).ToList();
        return ready.Count == proposals.Count ? $"{package.Name} can be closed: consensus stands reached on {Called(ready)}."
            : $"{package.Name} cannot be closed yet: {(ready.Count == 0 ? "" : $"ready: {Called(ready)}; ")}not ready: {Called(proposals.Except(ready))}.";
    }

    private static bool IsReady(Community community, Proposal proposal, Instant at) =>
        proposal.OpenRound is { } round && Standings.WithoutSentence(community, proposal, round, at).Permits(round.Asked);

    private static string Called(IEnumerable<Proposal> proposals) => string.Join(", ", proposals.Select(proposal => proposal.Called));
}
