using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>A mistake of writing to be mended in an adopted text. It takes effect of itself if no member objects in time; the original stays.</summary>
public sealed record Correction(string Name, Revision Text, Fingerprint Reasons, Office By, Instant At, Instant EffectiveAt)
{
    public string? Objector { get; init; }

    public Fingerprint? Objection { get; init; }

    public CorrectionState StateAt(Instant at) =>
        Objector is not null ? CorrectionState.Objected
        : at >= EffectiveAt ? CorrectionState.Effective
        : CorrectionState.Pending;
}
