using AscConsensus.V1;

namespace AscConsensus.Engine;

// What a proposal leaves behind when it is taken off the table.
public sealed partial record Community
{
    /// <summary>Withdrawn, returned, shelved or referred: the group that reviewed it is dissolved, and it leaves its package.</summary>
    public Community WithReleased(Proposal proposal, Entry entry)
    {
        var released = With(proposal with { Group = null, Package = null });
        if (proposal.Group is { } group)
        {
            released = released.With(released.Groups[group] with { State = GroupState.Dissolved, EndedAt = entry.At });
        }

        return proposal.Package is { } package ? released.WithLess(released.Packages[package], proposal.Name, entry) : released;
    }

    // One proposal is no package. What members said of the others, they said of the package as it was; and a consent to tie just what is left together was
    // none to untie it.
    private Community WithLess(Package package, string proposal, Entry entry)
    {
        var left = package with { Proposals = package.Proposals.Remove(proposal), Departures = package.Departures.Add(new Departure(proposal, entry.Number)) };
        var asked = WithoutRounds(left, entry.At).WithoutConsentsTo(left);
        return left.Proposals.Length < 2 ? asked.WithEnded(left) : asked with { Packages = asked.Packages.With(left) };
    }
}
