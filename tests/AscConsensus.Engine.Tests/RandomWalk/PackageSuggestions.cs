using NodaTime;

namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>Acts on packages.</summary>
internal sealed class PackageSuggestions(Chance chance)
{
    private readonly CitationSuggestions citations = new(chance);

    public (IAct Act, Office By)? Of(string name, Community community, Proposal proposal, Instant now)
    {
        var package = proposal.Package is { } tied ? community.Packages[tied] : community.Packages.Items.LastOrDefault(package => !package.HasEnded);
        var packageName = package?.Name ?? "packages/2025-9";
        var chair = community.ChairOf(package?.Organ ?? proposal.Organ);
        return name switch
        {
            "FormPackage" => (Forming(community, proposal, now), chair),
            "DissolvePackage" => (new DissolvePackage { Package = packageName, Reasons = citations.Next(community) }, chair),
            "ClosePackage" => (Closing(community, package), chair),
            _ => null,
        };
    }

    private FormPackage Forming(Community community, Proposal proposal, Instant now)
    {
        var tied = PackagePlan.TiedWith(community, proposal);
        var others = community.Proposals.Where(other => !tied.Contains(other.Name) && chance.In100(5)).Take(1);
        return new FormPackage
        {
            Package = community.Packages.Next(ResourceName.Packages, community.DateAt(now).Year),
            Title = "A package",
            Proposals = { tied.Concat(others.Select(each => each.Name)) },
        };
    }

    private ClosePackage Closing(Community community, Package? package)
    {
        var act = new ClosePackage { Package = package?.Name ?? "packages/2025-9", SummingUp = chance.In100(20) ? citations.Next(community) : null };
        act.Items.AddRange((package?.Proposals ?? ["proposals/idn-2025-1"]).Select(name => community.Proposals.Find(name)).Select(proposal => new PackageItem
        {
            Round = proposal?.Rounds.LastOrDefault()?.Name ?? "proposals/idn-2025-1/rounds/1",
            PositionEntries = { proposal?.Rounds.LastOrDefault()?.PositionEntries ?? [] },
        }));
        return act;
    }
}
