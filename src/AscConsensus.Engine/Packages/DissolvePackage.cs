using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>
/// The Chair unties a package, with all its sponsors' consent given anew: open rounds are discontinued, and its proposals are put to the members one by one again.
/// </summary>
public sealed partial class DissolvePackage : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public IEnumerable<Citation> Cited => [Reasons];

    public void Check(Fields fields)
    {
        fields.Package("package", Package);
        fields.CitedForMembers("reasons", Reasons);
    }

    public Judgement Decide(Community community, Actor by, Instant at)
    {
        if (community.Packages.Find(Package) is not { HasEnded: false } package)
        {
            return PackageRules.Unknown(Package);
        }

        var proposals = package.Proposals.Select(name => community.Proposals[name]).ToList();
        return ProposalRules.IfNotItsChair(community, proposals[0], by) ?? PackageRules.IfASponsorHasNotConsented(community, proposals) ?? Accept();
    }

    public Community Apply(Community community, Entry entry)
    {
        var package = community.Packages[Package];
        return community.WithoutRounds(package, entry.At).WithoutConsentsTo(package).WithEnded(package);
    }
}
