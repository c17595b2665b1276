using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>An office that was asked confirms that the request has arrived; its view may follow.</summary>
public sealed partial class AcknowledgeConsultation : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Ministry | OfficeKinds.Body | OfficeKinds.Partner;

    public void Check(Fields fields) => fields.Consultation("consultation", Consultation);

    public Judgement Decide(Community community, Actor by, Instant at) =>
        community.FindConsultation(Consultation) is not var (proposal, consultation) ? ConsultationRules.Unknown(Consultation)
        : ConsultationRules.IfNotAsked(community, consultation, by)
            ?? ConsultationRules.IfOver(proposal)
            ?? (consultation.Of(by.Office) is { AcknowledgedAt: null, View: null } ? Accept() : Refuse(Reason.AlreadyAnswered, $"{community.NameOf(by.Office)} has acknowledged or answered {Consultation} already."));

    public Community Apply(Community community, Entry entry)
    {
        var (proposal, consultation) = community.FindConsultation(Consultation)!.Value;
        return community.With(proposal.With(consultation, consultation.With(consultation.Of(entry.By.Office)! with { AcknowledgedAt = entry.At })));
    }
}
