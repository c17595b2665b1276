using AscConsensus.V1;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.Engine;

/// <summary>What the Chair does not do alone: all sponsors consent, or a meeting has decided it.</summary>
internal static class ConsentRules
{
    public static Judgement? IfAlone(Community community, Proposal proposal, Actor by, string meetingDecision, ConsentKind kind) => meetingDecision.Length > 0
        ? MeetingRules.IfNotFor(community, by, meetingDecision, new(PurposeOf(kind), proposal.Name))
        : IfASponsorHasNotConsented(community, proposal, kind);

    public static Judgement? IfASponsorHasNotConsented(Community community, Proposal proposal, ConsentKind kind)
    {
        var missing = proposal.SponsorsWithout(new(kind)).ToList();
        return missing.Count == 0 ? null
            : Refuse(Reason.ConsentMissing, $"The Chair does not do this alone to {proposal.Called}: all its sponsors consent to {ConsentWords.Of(kind)}, or a meeting decides it; awaited: {community.NamesOf(missing)}.");
    }

    /// <summary>Whoever joins has a say in everything that needs the sponsors' consent: so its joining needs it too, unless it was named when the proposal was put forward.</summary>
    public static Judgement? IfNotToJoin(Community community, Proposal proposal, Actor by)
    {
        var missing = proposal.CoSponsors.Contains(by.Member) ? [] : proposal.SponsorsWithout(new(ConsentKind.Joining, by.Member)).ToList();
        return missing.Count == 0 ? null
            : Refuse(Reason.ConsentMissing, $"{community.NameOf(by.Office)} joins the sponsors of {proposal.Called} with their consent; awaited: {community.NamesOf(missing)}.");
    }

    /// <summary>Silence and urgency need the consent of every member; everything else that of every sponsor.</summary>
    public static bool IsOfMembers(ConsentKind kind) => kind is ConsentKind.Silence or ConsentKind.Urgency;

    public static Judgement? IfNotItsToGive(Community community, Actor by, ConsentKind kind) => IsOfMembers(kind) && by.Office.Kind != OfficeKinds.Ministry
        ? Refuse(Reason.WrongOffice, $"Consent to {ConsentWords.Of(kind)} is for every member to give; {community.NameOf(by.Office)} may not give it.")
        : null;

    /// <summary>What an organ that sponsors decides in order to consent. What is every member's to consent to is no organ's.</summary>
    public static DecisionPurpose PurposeOf(ConsentKind kind) => kind switch
    {
        ConsentKind.Shelving => DecisionPurpose.Shelving,
        ConsentKind.Return => DecisionPurpose.Return,
        ConsentKind.Recall => DecisionPurpose.Recall,
        ConsentKind.Package => DecisionPurpose.Package,
        ConsentKind.Joining => DecisionPurpose.Joining,
        _ => DecisionPurpose.Unspecified,
    };
}
