namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>What must hold of what is worked on together: packages and groups.</summary>
internal static class PackageLaws
{
    public static IEnumerable<string> Broken(Community before, Community after) =>
    [
        .. OfDecisions(before, after),
        .. ReferenceEquals(before.Packages, after.Packages) ? [] : OfPackages(before, after),
        .. OfGroups(before, after),
    ];

    // Nothing is agreed until everything is agreed.
    private static IEnumerable<string> OfDecisions(Community before, Community after)
    {
        var decided = Laws.Changed(before, after)
            .Where(proposal => IsDecided(proposal) && before.Proposals.Find(proposal.Name) is { Package: not null } earlier && !IsDecided(earlier));
        if (decided.Any(proposal => before.Packages[before.Proposals[proposal.Name].Package!].Proposals.Any(name => after.Proposals[name].Phase != proposal.Phase)))
        {
            yield return "a proposal of a package was decided without the others";
        }

        // What was said of a package was not said of less than it.
        if (before.Packages.Items.Where(package => !package.HasEnded && package.Proposals.Length > (after.Packages.Find(package.Name) is { HasEnded: false } left ? left.Proposals.Length : 0))
            .SelectMany(package => package.Proposals).Any(name => before.Proposals[name].OpenRound is not null && after.Proposals[name].OpenRound is not null))
        {
            yield return "a round outlived the package in which it was opened";
        }
    }

    private static bool IsDecided(Proposal proposal) => proposal.Phase is Phase.Adopted or Phase.Endorsed or Phase.Noted;

    private static IEnumerable<string> OfPackages(Community before, Community after)
    {
        if (after.Packages.Items.Any(package => !package.HasEnded && (package.Proposals.Length < 2 || package.Proposals.Any(name => after.Proposals[name].Package != package.Name))))
        {
            yield return "a package holds a proposal that is not in it, or fewer than two";
        }

        if (before.Packages.Items.Any(package => after.Packages.Find(package.Name) is not { } now || (package.HasEnded && now != package)))
        {
            yield return "a package is gone, or came back";
        }
    }

    private static IEnumerable<string> OfGroups(Community before, Community after)
    {
        if (ReferenceEquals(before.Groups, after.Groups))
        {
            yield break;
        }

        if (after.Groups.Items.Any(group => group is { IsOnProposal: true, State: GroupState.Working } && after.Proposals[group.Subject] is var on && (on.Phase, on.Group) != (Phase.GroupReview, group.Name)))
        {
            yield return "a group works on a proposal that is not in its review";
        }

        if (before.Groups.Items.Any(group => after.Groups.Find(group.Name) is not { } now || !Laws.Continues(group.Texts, now.Texts) || !Laws.Continues(group.Reports, now.Reports)
            || !Laws.Continues(group.Reminders, now.Reminders) || now.DueAt < group.DueAt || (group.State != GroupState.Working && now.State != group.State)))
        {
            yield return "a group lost something, or came back";
        }
    }
}
