using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>An office that was asked gives its view, on the whole and by provision. Bodies and partners are consulted, never counted.</summary>
public sealed partial class GiveView : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Ministry | OfficeKinds.Body | OfficeKinds.Partner;

    public IEnumerable<Citation> Cited => [View, .. Provisions.Select(provision => provision.View)];

    public void Check(Fields fields)
    {
        fields.Consultation("consultation", Consultation);
        fields.Fingerprint("text_fingerprint", TextFingerprint);
        fields.Cited("view", View);
        foreach (var provision in Provisions)
        {
            fields.Require(TextFields.IsClauseId(provision.Clause), "provisions.clause", "Name the clause by its id, such as 2a.");
            fields.Cited("provisions.view", provision.View);
        }

        fields.Require(Provisions.DistinctBy(provision => provision.Clause).Count() == Provisions.Count, "provisions", "Say one thing on each clause.");
        fields.Require(Enum.IsDefined(Concurrence), "concurrence", "Say whether concurrence is given or withheld.");
    }

    public Judgement Decide(Community community, Actor by, Instant at)
    {
        if (community.FindConsultation(Consultation) is not var (proposal, consultation))
        {
            return ConsultationRules.Unknown(Consultation);
        }

        if (ConsultationRules.IfNotAsked(community, consultation, by) is { } refused)
        {
            return refused;
        }

        var text = consultation.Revision;
        return !proposal.IsConsulted() ? Refuse(Reason.WrongPhase, $"{proposal.Called} is {PhaseWords.Of(proposal.Phase)}: views are given while it is in consultation or in group review.")
            : Fingerprint.Of(TextFingerprint) != text.Text ? Refuse(Reason.StaleRevision, $"{Consultation} is on revision {text.Number} ({text.Text.Brief}), not {Fingerprint.Of(TextFingerprint).Brief}.")
            : Provisions.FirstOrDefault(provision => !text.Clauses.Contains(provision.Clause)) is { } unknown ? Refuse(Reason.UnknownClause, $"Revision {text.Number} has no clause {unknown.Clause}.")
            : consultation.Of(by.Office)!.IsConcurrenceAsked == (Concurrence != Concurrence.Unspecified) ? Accept()
            : Invalid("concurrence", Concurrence == Concurrence.Unspecified
                ? "Say whether concurrence is given or withheld: it is asked of this office."
                : "Leave it unspecified: concurrence is not asked of this office.");
    }

    public Community Apply(Community community, Entry entry)
    {
        var (proposal, consultation) = community.FindConsultation(Consultation)!.Value;
        return community.With(proposal.With(consultation, consultation.With(consultation.Of(entry.By.Office)! with
        {
            View = Fingerprint.Of(View.Fingerprint),
            ViewEntry = entry.Number,
            ViewAt = entry.At,
            Provisions = [.. Provisions.Select(provision => (provision.Clause, Fingerprint.Of(provision.View.Fingerprint)))],
            Concurrence = Concurrence,
        })));
    }
}
