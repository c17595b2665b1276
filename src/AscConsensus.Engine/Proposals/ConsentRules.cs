using AscConsensus.V1;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.Engine;

/// <summary>What the Chair does not do alone: all sponsors consent, or a meeting has decided it.</summary>
internal static class ConsentRules
{
    public static Judgement? IfAlone(Community community, Proposal proposal, string meetingDecision, ConsentKind kind) =>
        meetingDecision.Length > 0 ? MeetingRules.IfNotOn(community, proposal, meetingDecision) : IfASponsorHasNotConsented(community, proposal, kind);

    public static Judgement? IfASponsorHasNotConsented(Community community, Proposal proposal, ConsentKind kind)
    {
        var missing = proposal.SponsorsWithout(kind).ToList();
        return missing.Count == 0 ? null
            : Refuse(Reason.ConsentMissing, $"The Chair does not do this alone to {proposal.Called}: all its sponsors consent to {ConsentWords.Of(kind)}, or a meeting decides it; awaited: {community.NamesOf(missing)}.");
    }

    /// <summary>Silence and urgency need the consent of every member; everything else that of every sponsor.</summary>
    public static bool IsOfMembers(ConsentKind kind) => kind is ConsentKind.Silence or ConsentKind.Urgency;

    public static Judgement? IfNotItsToGive(Community community, Actor by, ConsentKind kind) => IsOfMembers(kind) && by.Office.Kind != OfficeKinds.Ministry
        ? Refuse(Reason.WrongOffice, $"Consent to {ConsentWords.Of(kind)} is for every member to give; {community.NameOf(by.Office)} may not give it.")
        : null;
}
