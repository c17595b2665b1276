using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Consultations;

/// <summary>A consultation as readers see it: who was asked, and which views there are; a dialogue partner sees its own entry alone. The views themselves are documents.</summary>
internal static class ConsultationView
{
    public static V1.Consultation Of(Reading reading, Engine.Proposal proposal, Engine.Consultation consultation) => new()
    {
        Consultation_ = consultation.Name,
        Revision = consultation.Revision.Number,
        DueTime = consultation.DueAt.ToTimestamp(),
        OpenedTime = consultation.OpenedAt.ToTimestamp(),
        Question = reading.CiteIfAny(consultation.Question),
        Asked =
        {
            consultation.Asked.Where(asked => reading.By.Office.Kind != OfficeKinds.Partner || asked.Office == reading.By.Office)
                .OrderBy(asked => asked.Office.Kind).ThenBy(asked => reading.Community.NameOf(asked.Office), StringComparer.Ordinal)
                .Select(asked => Of(reading, consultation, asked)),
        },
        ClosedTime = consultation.ClosedAt?.ToTimestamp(),
        ClosingReasons = reading.CiteIfAny(consultation.ClosingReasons),
        Open = consultation.IsOpen(proposal),
    };

    private static V1.Asked Of(Reading reading, Engine.Consultation consultation, Engine.Asked asked)
    {
        var view = new V1.Asked
        {
            Office = asked.Office.ToString(),
            View = reading.CiteIfAny(asked.View),
            ConcurrenceAsked = asked.IsConcurrenceAsked,
            Concurrence = asked.Concurrence,
            AcknowledgedTime = asked.AcknowledgedAt?.ToTimestamp(),
            ViewTime = asked.ViewAt?.ToTimestamp(),
            Provisions = { asked.Provisions.Select(provision => new ProvisionView { Clause = provision.Clause, View = reading.Cite(provision.View) }) },
            Overdue = asked.View is null && reading.At >= consultation.DueAt,
        };
        if (asked.ViewEntry is { } entry)
        {
            view.ViewEntry = entry;
        }

        return view;
    }
}
