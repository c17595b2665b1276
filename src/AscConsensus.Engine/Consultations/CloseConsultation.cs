using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>The Chair waits no longer for missing answers, and says why: a round may be opened then. Views may still be given.</summary>
public sealed partial class CloseConsultation : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public IEnumerable<Citation> Cited => [Reasons];

    public void Check(Fields fields)
    {
        fields.Consultation("consultation", Consultation);
        fields.CitedForMembers("reasons", Reasons);
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        community.FindConsultation(Consultation) is not var (proposal, consultation) ? ConsultationRules.Unknown(Consultation)
        : ProposalRules.IfNotItsChair(community, proposal, by)
            ?? ConsultationRules.IfOver(proposal)
            ?? (consultation.ClosedAt is { } closed ? Refuse(Reason.AlreadyAnswered, $"{Consultation} was closed {community.Say(closed)}.")
                : consultation.Asked.All(asked => asked.View is not null) ? Refuse(Reason.AlreadyAnswered, $"Everyone asked in {Consultation} has answered: there is nothing to close.")
                : Accept());

    public Community Apply(Community community, Entry entry)
    {
        var (proposal, consultation) = community.FindConsultation(Consultation)!.Value;
        return community.With(proposal.With(consultation, consultation with { ClosedAt = entry.At, ClosingReasons = Fingerprint.Of(Reasons.Fingerprint) }));
    }
}
