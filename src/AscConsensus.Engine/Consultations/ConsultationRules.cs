using AscConsensus.V1;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.Engine;

/// <summary>Refusals that several acts on a consultation share.</summary>
internal static class ConsultationRules
{
    public static Judgement Unknown(string name) => Refuse(Reason.UnknownConsultation, $"There is no {name}.");

    /// <summary>Whether views are asked and given: consultation goes on while a group reviews the proposal.</summary>
    public static bool IsConsulted(this Proposal proposal) => proposal.Phase is Phase.Consultation or Phase.GroupReview;

    public static Judgement? IfOver(Proposal proposal) => proposal.IsConsulted()
        ? null
        : Refuse(Reason.WrongPhase, $"{proposal.Called} is {PhaseWords.Of(proposal.Phase)}: it is no longer in consultation.");

    public static Judgement? IfNotAsked(Community community, Consultation consultation, Actor by) => consultation.Of(by.Office) is not null
        ? null
        : Refuse(Reason.NotAsked, $"{community.NameOf(by.Office)} was not asked in {consultation.Name}.");
}
