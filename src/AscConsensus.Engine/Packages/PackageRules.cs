using AscConsensus.V1;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.Engine;

/// <summary>Refusals that acts on packages share.</summary>
internal static class PackageRules
{
    public static Judgement Unknown(string name) => Refuse(Reason.UnknownPackage, $"There is no {name}, or it has ended.");

    /// <summary>Tying proposals together, and untying them, changes what each sponsor has put forward: all of them consent, to this package and no other.</summary>
    public static Judgement? IfASponsorHasNotConsented(Community community, IReadOnlyCollection<Proposal> proposals)
    {
        var to = ConsentTo.Packing(proposals.Select(proposal => proposal.Name));
        var missing = proposals.SelectMany(proposal => proposal.SponsorsWithout(to)).Distinct().ToList();
        return missing.Count == 0 ? null
            : Refuse(Reason.ConsentMissing, $"Packages are formed and dissolved with the consent of all sponsors of all their proposals; awaited: {community.NamesOf(missing)}.");
    }
}
