using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

// What a proposal leaves behind when it is taken off the table.
public sealed partial record Community
{
    /// <summary>Withdrawn, returned, shelved or referred: the group that reviewed it is dissolved, and it leaves its package.</summary>
    public Community WithReleased(Proposal proposal, Instant at)
    {
        var released = With(proposal with { Group = null, Package = null });
        if (proposal.Group is { } group)
        {
            released = released.With(released.Groups[group] with { State = GroupState.Dissolved, EndedAt = at });
        }

        return proposal.Package is { } package ? released.WithLess(released.Packages[package], proposal.Name) : released;
    }

    // One proposal is no package.
    private Community WithLess(Package package, string proposal)
    {
        var left = package with { Proposals = package.Proposals.Remove(proposal) };
        return left.Proposals.Length < 2 ? WithEnded(left) : this with { Packages = Packages.With(left) };
    }
}
