using NodaTime;

namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>What leads to a package and to its end: too many steps for chance alone to take them in this order.</summary>
internal sealed class PackagePlan(Chance chance)
{
    /// <summary>The next step towards it, and the proposal that it is on; null while there is nothing to tie.</summary>
    public (string Act, Proposal On)? Next(Community community, Instant now)
    {
        if (community.Packages.Items.LastOrDefault(package => !package.HasEnded) is not { } package)
        {
            return Forming(community);
        }

        var proposals = package.Proposals.Select(name => community.Proposals[name]).ToList();

        // Every second one is untied while nothing is asked.
        if (community.Packages.Items.Count % 2 == 0 && proposals.TrueForAll(proposal => proposal.OpenRound is null))
        {
            return Consented(proposals, "DissolvePackage");
        }

        return proposals.Exists(proposal => proposal.Phase == Phase.GroupReview) ? null
            : proposals.Find(proposal => proposal.OpenRound is null) is { } unasked ? (unasked.Consultations.Any(consultation => consultation.IsOpen(unasked)) ? "CloseConsultation" : "OpenRound", unasked)
            : proposals.Select(proposal => Agreeing(community, proposal, now)).FirstOrDefault(step => step is not null) ?? ("ClosePackage", proposals[0]);
    }

    /// <summary>The proposals of the package it is in, or would be in: it and the latest other one before its organ.</summary>
    public static IReadOnlyList<string> TiedWith(Community community, Proposal proposal) => proposal.Package is { } package
        ? community.Packages[package].Proposals
        : [.. community.Proposals.Where(other => IsUntied(other) && other.Organ == proposal.Organ && other.Name != proposal.Name).TakeLast(1).Append(proposal).Select(each => each.Name)];

    private static bool IsUntied(Proposal proposal) => proposal is { Phase: Phase.Submitted or Phase.Consultation, Package: null };

    private (string, Proposal)? Forming(Community community)
    {
        var pair = community.Proposals
            .Where(proposal => IsUntied(proposal) && proposal.Organ == Amm)
            .TakeLast(2).ToList();
        return pair.Count < 2 ? null
            : pair.Find(proposal => proposal.Phase == Phase.Submitted) is { } submitted ? ("AdmitProposal", submitted)
            : Consented(pair, "FormPackage");
    }

    private static (string, Proposal) Consented(List<Proposal> proposals, string act) =>
        proposals.Find(proposal => proposal.SponsorsWithout(ConsentTo.Packing(proposals.Select(each => each.Name))).Any()) is { } missing ? ("GiveConsent", missing) : (act, proposals[^1]);

    private (string, Proposal)? Agreeing(Community community, Proposal proposal, Instant now)
    {
        var standing = Standings.At(community, proposal, proposal.OpenRound!, now);
        return standing.Kind == StandingKind.Reached ? null : (
            standing.Unconfirmed.Length > 0 ? "AnswerNote"
            : standing.Awaited.Any(member => !HasAKey(community, member)) && chance.In100(50) ? "EnrolCredential"
            : standing.Objecting.Length + standing.Holding.Length > 0 && chance.In100(50) ? "WithdrawObjection"
            : standing.Confirming.Length > 0 && chance.In100(50) ? "ConfirmPosition"
            : "TakePosition",
            proposal);
    }

    private static bool HasAKey(Community community, string member) =>
        community.Credentials.Values.Any(credential => credential.Office == Office.MinistryOf(member) && credential.RevokedEntry is null);
}
