using NodaTime;

namespace AscConsensus.Engine;

// The community's packages.
public sealed partial record Community
{
    /// <summary>Without the open rounds on its proposals: positions that were given to a package do not stand for less than it.</summary>
    public Community WithoutRounds(Package package, Instant at) => package.Proposals.Select(name => Proposals[name]).Where(proposal => proposal.OpenRound is not null)
        .Aggregate(this, (community, proposal) => community.With(proposal.Discontinued(Move.TakeBackToConsultation, community, at)));

    /// <summary>Without the consents on its proposals to tie just these together, or to untie them: it is done, and the next time they are given anew.</summary>
    public Community WithoutConsentsTo(Package package) =>
        package.Proposals.Aggregate(this, (community, name) => community.With(community.Proposals[name].WithoutConsents(ConsentTo.Packing(package.Proposals))));

    /// <summary>The package has ended: its proposals are on their own.</summary>
    public Community WithEnded(Package package) =>
        package.Proposals.Aggregate(this, (community, name) => community.With(community.Proposals[name] with { Package = null })) with
        {
            Packages = Packages.With(package with { HasEnded = true }),
        };
}
