using AscConsensus.Engine;

namespace AscConsensus.Coordinator.Proposals;

/// <summary>Corrections as readers see them. They take effect of themselves, so that what is in effect is said of an instant.</summary>
internal static class CorrectionView
{
    public static IEnumerable<V1.Correction> Of(Reading reading, Engine.Proposal proposal) => proposal.Corrections.Select(correction => new V1.Correction
    {
        Correction_ = correction.Name,
        Text = TextView.Of(reading, correction.Text),
        Reasons = reading.Cite(correction.Reasons),
        Office = correction.By.ToString(),
        State = correction.StateAt(reading.At),
        EntryTime = correction.At.ToTimestamp(),
        EffectiveTime = correction.EffectiveAt.ToTimestamp(),
        Objector = correction.Objector ?? "",
        Objection = reading.CiteIfAny(correction.Objection),
    });
}
