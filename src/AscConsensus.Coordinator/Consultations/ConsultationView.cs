using AscConsensus.Engine;

namespace AscConsensus.Coordinator.Consultations;

/// <summary>A consultation as readers see it: who was asked, and which views there are. The views themselves are documents.</summary>
internal static class ConsultationView
{
    public static V1.Consultation Of(Reading reading, Engine.Consultation consultation) => new()
    {
        Consultation_ = consultation.Name,
        Revision = consultation.Revision.Number,
        DueTime = consultation.DueAt.ToTimestamp(),
        OpenedTime = consultation.OpenedAt.ToTimestamp(),
        Question = consultation.Question is { } question ? reading.Cite(question) : null,
        Asked =
        {
            consultation.Asked
                .OrderBy(asked => asked.Office.Kind).ThenBy(asked => reading.Community.NameOf(asked.Office), StringComparer.Ordinal)
                .Select(asked => Of(reading, asked)),
        },
    };

    private static V1.Asked Of(Reading reading, Engine.Asked asked)
    {
        var view = new V1.Asked { Office = asked.Office.ToString(), View = asked.View is { } given ? reading.Cite(given) : null };
        if (asked.ViewEntry is { } entry)
        {
            view.ViewEntry = entry;
        }

        return view;
    }
}
