using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>The one sentence of truth at the top of a proposal: where it stands and on whom it waits.</summary>
public static class ProposalSentence
{
    public static string Of(Community community, Proposal proposal, Instant at) => proposal.LiveRound is { } round
        ? Standings.At(community, proposal, round, at).Sentence
        : $"{Stands(community, proposal)} {community.Say(proposal.PhaseSince)}{Next(community, proposal, at)}.";

    /// <summary>Why a text is not put in the place of itself.</summary>
    public static string Unchanged(Proposal proposal) => $"The text of {proposal.Called} has these words already: nothing would change.";

    private static string Stands(Community community, Proposal proposal) => proposal.Phase switch
    {
        Phase.Adopted or Phase.Noted => $"The {community.TitleOf(DecidedBy(proposal))} has decided: {proposal.Called} was {PhaseWords.Of(proposal.Phase)} on",
        Phase.Consultation or Phase.GroupReview or Phase.AwaitingConfirmation => $"{proposal.Called} has been {PhaseWords.Of(proposal.Phase)} since",
        _ => $"{proposal.Called} was {PhaseWords.Of(proposal.Phase)} on",
    };

    // What the Summit has answered, it has decided, whatever organ the proposal is before.
    private static string DecidedBy(Proposal proposal) =>
        proposal.SummitReferences is [.., { AttestedAt: { } attested }] && attested == proposal.PhaseSince ? Organ.Summit : proposal.Organ;

    // Members by their English names, whatever is awaited of them; then the others as they come.
    private static IEnumerable<string> InOrder(Community community, IEnumerable<Office> offices) => offices
        .Select(office => (Name: community.NameOf(office), IsMember: office.Kind == OfficeKinds.Ministry))
        .OrderByDescending(office => office.IsMember).ThenBy(office => office.IsMember ? office.Name : "", StringComparer.Ordinal)
        .Select(office => office.Name);

    private static string Next(Community community, Proposal proposal, Instant at)
    {
        var awaited = PendingItems.Of(community, proposal, at).Where(item => item.Kind != PendingKind.NextStep).ToList();
        var objectors = community.NamesOf(proposal.Objections.Where(objection => objection is { IsHold: false, HasEnded: false, IsUnconfirmed: false }).Select(objection => objection.Member).Distinct());
        return (objectors.Length > 0 && !Lifecycle.Final.Contains(proposal.Phase) ? $"; objections stand: {objectors}" : "")
            + (awaited.Count > 0 ? $"; awaited: {string.Join(", ", InOrder(community, awaited.Select(item => item.Office).Distinct()))}" : "");
    }
}
