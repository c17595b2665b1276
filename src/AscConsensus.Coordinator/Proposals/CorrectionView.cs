using AscConsensus.Engine;
using AscConsensus.V1;

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

    /// <summary>The adopted text with the corrections in effect: each corrects the one before it. Null unless it is adopted.</summary>
    public static Citation? TextInEffect(Reading reading, Engine.Proposal proposal) => proposal.Phase != Phase.Adopted ? null
        : reading.Cite((proposal.Corrections.LastOrDefault(correction => correction.StateAt(reading.At) == CorrectionState.Effective)?.Text ?? proposal.Text).Text);
}
