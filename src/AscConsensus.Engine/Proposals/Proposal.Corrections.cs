using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

// Mistakes of writing mended after adoption: the original stays, and the text in effect is the latest correction's.
public sealed partial record Proposal
{
    /// <summary>The wording that holds at that instant: the latest revision, or the latest correction in effect.</summary>
    public Revision TextInEffect(Instant at) =>
        Corrections.LastOrDefault(correction => correction.StateAt(at) == CorrectionState.Effective)?.Text ?? Text;
}
