using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>The Chair declares all that a package asked, at once: refused unless every standing permits its own outcome.</summary>
public sealed partial class ClosePackage : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public IEnumerable<Citation> Cited => SummingUp is null ? [] : [SummingUp];

    public void Check(Fields fields)
    {
        fields.Package("package", Package);
        fields.Require(Items.Count > 1, "items", "Give one item for each proposal of the package.");
        foreach (var item in Items)
        {
            fields.Round("items.round", item.Round);
        }

        fields.CitedForMembersIfAny("summing_up", SummingUp);
    }

    public Judgement Decide(Community community, Actor by, Instant at)
    {
        if (community.Packages.Find(Package) is not { HasEnded: false } package)
        {
            return PackageRules.Unknown(Package);
        }

        if (Items.FirstOrDefault(item => community.FindRound(item.Round) is null) is { } unknown)
        {
            return RoundRules.Unknown(unknown.Round);
        }

        return !Items.Select(item => community.FindRound(item.Round)!.Value.Proposal.Name).SequenceEqual(package.Proposals)
            ? Refuse(Reason.MovedMeanwhile, $"The proposals of {Package} are, in this order: {string.Join(", ", package.Proposals.Select(name => community.Proposals[name].Called))}.")
            : Items.Select(item => IfNotToBeClosed(community, by, item, at)).FirstOrDefault(refused => refused is not null) ?? Accept();
    }

    public Community Apply(Community community, Entry entry)
    {
        var package = community.Packages[Package];
        var closed = community;
        foreach (var item in Items)
        {
            var (proposal, round) = closed.FindRound(item.Round)!.Value;
            var decision = ClosingRules.Decision(closed, proposal, round, round.Asked, entry, SummingUp);
            closed = closed.Settled(proposal, round with { Decision = decision }, round.Asked, entry.At);
        }

        // What was only forwarded, or agreed in principle, is still to be decided together.
        return package.Proposals.All(name => closed.Proposals[name].Phase == Phase.Consultation) ? closed : closed.WithEnded(package);
    }

    private static Judgement? IfNotToBeClosed(Community community, Actor by, PackageItem item, Instant at)
    {
        var judged = community.OnOpenRound(item.Round, (proposal, round) =>
            RoundRules.IfNotItsChair(community, round, by)
            ?? ClosingRules.IfNotPermitted(community, proposal, round, round.Asked, item.PositionEntries, at)
            ?? Accept());
        return judged is Refused { Reason: Reason.StandingForbidsOutcome } refused ? Refuse(refused.Reason, $"{item.Round}: {refused.Sentence}") : judged as Refused;
    }
}
