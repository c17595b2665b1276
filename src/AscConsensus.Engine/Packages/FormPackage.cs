using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>The Chair ties proposals together, with all their sponsors' consent: none is adopted until all can be.</summary>
public sealed partial class FormPackage : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public void Check(Fields fields)
    {
        fields.Package("package", Package);
        fields.Words("title", Title, 300);
        fields.Require(Proposals.Count > 1 && Proposals.Distinct().Count() == Proposals.Count, "proposals", "Name two or more proposals, each once.");
        foreach (var proposal in Proposals)
        {
            fields.Proposal("proposals", proposal);
        }
    }

    public Judgement Decide(Community community, Actor by, Instant at)
    {
        if (Proposals.FirstOrDefault(name => community.Proposals.Find(name) is null) is { } unknown)
        {
            return ProposalRules.Unknown(unknown);
        }

        var proposals = Proposals.Select(name => community.Proposals[name]).ToList();
        var next = community.Packages.Next(ResourceName.Packages, community.DateAt(at).Year);
        return proposals.Select(proposal => ProposalRules.IfNotItsChair(community, proposal, by)).FirstOrDefault(refused => refused is not null)
            ?? (Package != next ? Refuse(Reason.MovedMeanwhile, $"The next package is {next}, not {Package}.")
            : proposals.Find(proposal => proposal.Organ != proposals[0].Organ) is { } elsewhere ? Refuse(Reason.InAPackage, $"{elsewhere.Called} is before the {community.TitleOf(elsewhere.Organ)}, {proposals[0].Called} before the {community.TitleOf(proposals[0].Organ)}: a package is before one organ.")
            : proposals.Find(proposal => proposal.Phase != Phase.Consultation) is { } busy ? Refuse(Reason.WrongPhase, $"{busy.Called} is {PhaseWords.Of(busy.Phase)}: a package is formed of proposals in consultation.")
            : proposals.Find(proposal => proposal.Package is not null) is { } tied ? Refuse(Reason.InAPackage, $"{tied.Called} is in {tied.Package} already.")
            : PackageRules.IfASponsorHasNotConsented(community, proposals) ?? Accept());
    }

    public Community Apply(Community community, Entry entry)
    {
        var package = new Package { Name = Package, Title = Title, Organ = community.Proposals[Proposals[0]].Organ, Proposals = [.. Proposals] };
        return Proposals.Aggregate(
            community.WithoutConsentsTo(package) with { Packages = community.Packages.Add(package, community.DateAt(entry.At).Year) },
            (tied, name) => tied.With(tied.Proposals[name] with { Package = Package }));
    }
}
