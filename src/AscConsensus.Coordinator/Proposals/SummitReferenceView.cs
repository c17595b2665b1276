using AscConsensus.Engine;

namespace AscConsensus.Coordinator.Proposals;

/// <summary>What the Summit was asked and has answered, as readers see it.</summary>
internal static class SummitReferenceView
{
    public static V1.SummitReference Of(Reading reading, Engine.SummitReference reference)
    {
        var view = new V1.SummitReference
        {
            Dossier = reading.CiteIfAny(reference.Dossier),
            ReferredTime = reference.At.ToTimestamp(),
            Answer = reference.Answer,
            Document = reading.CiteIfAny(reference.Document),
            DecidedDate = reference.Decided?.ToText() ?? "",
            AttestedTime = reference.AttestedAt?.ToTimestamp(),
        };
        if (reference.AnswerEntry is { } entry)
        {
            view.AnswerEntry = entry;
        }

        return view;
    }
}
