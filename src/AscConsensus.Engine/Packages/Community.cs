namespace AscConsensus.Engine;

// The community's packages.
public sealed partial record Community
{
    /// <summary>The package has ended: its proposals are on their own.</summary>
    public Community WithEnded(Package package) =>
        package.Proposals.Aggregate(this, (community, name) => community.With(community.Proposals[name] with { Package = null })) with
        {
            Packages = Packages.With(package with { HasEnded = true }),
        };
}
