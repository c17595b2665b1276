using NodaTime;

namespace AscConsensus.Engine;

/// <summary>The one sentence of a package: what is ready and what is not.</summary>
public static class PackageSentence
{
    public static string Of(Community community, Package package, Instant at)
    {
        if (package.HasEnded)
        {
            return "The package has ended.";
        }

        var proposals = package.Proposals.Select(name => community.Proposals[name]).ToList();
        var ready = proposals.Where(proposal => proposal.OpenRound is { } round && Standings.WithoutSentence(community, proposal, round, at).Permits(round.Asked)).ToList();
        return ready.Count == proposals.Count
            ? "The package can be closed: consensus stands reached on all its proposals."
            : $"None is adopted until all can be; not ready: {string.Join(", ", proposals.Except(ready).Select(proposal => proposal.Called).Order(StringComparer.Ordinal))}.";
    }
}
