using AscConsensus.V1;
using Google.Protobuf;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.Engine;

/// <summary>Refusals that several acts on a proposal share.</summary>
internal static class ProposalRules
{
    public static Judgement Unknown(string name) => Refuse(Reason.UnknownProposal, $"There is no {name}.");

    /// <summary>Whether its text and sponsors may change: no round is open, and nothing is decided.</summary>
    public static bool IsNegotiable(this Proposal proposal) =>
        proposal.Phase is Phase.Submitted or Phase.Returned or Phase.Consultation or Phase.GroupReview;

    public static Judgement NotNegotiable(Proposal proposal) =>
        Refuse(Reason.WrongPhase, $"{proposal.Called} is {PhaseWords.Of(proposal.Phase)}: its text and sponsors are fixed.");

    /// <summary>Accepts an act that binds the present text, and only that.</summary>
    public static Judgement IfPresent(Proposal proposal, ByteString text) => Fingerprint.Of(text) == proposal.Text.Text
        ? Accept()
        : Refuse(Reason.StaleRevision, $"The text of {proposal.Called} is revision {proposal.Text.Number} ({proposal.Text.Text.Brief}), not {Fingerprint.Of(text).Brief}.");

    /// <summary>Refuses the document that is the text already. The same words under another salt are another document: who holds the words looks at them.</summary>
    public static Judgement? IfUnchanged(Proposal proposal, Revision present, Text text) => Fingerprint.Of(text.Document.Fingerprint) == present.Text
        ? Refuse(Reason.AlreadyExists, ProposalSentence.Unchanged(proposal))
        : null;

    public static Judgement? IfNotItsChair(Community community, Proposal proposal, Actor by) => by.Office == community.ChairOf(proposal.Organ)
        ? null
        : Refuse(Reason.WrongOffice, $"{proposal.Called} is before the {community.TitleOf(proposal.Organ)}; {community.NameOf(by.Office)} may not act on it.");

    public static Judgement? IfNotASponsor(Community community, Proposal proposal, Actor by) => proposal.Sponsors.Contains(by.Member)
        ? null
        : Refuse(Reason.NotASponsor, $"{community.NameOf(by.Office)} is not a sponsor of {proposal.Called}.");
}
