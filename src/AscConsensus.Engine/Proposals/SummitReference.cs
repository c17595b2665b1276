using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>A question put to the Summit: what was referred, or what was endorsed; and its answer, in effect once attested.</summary>
/// <param name="Dossier">What was referred; null where the Summit was asked to adopt what had been endorsed.</param>
/// <param name="At">Since when the Summit is asked.</param>
public sealed record SummitReference(Fingerprint? Dossier, Instant At)
{
    /// <summary>Unspecified until entered.</summary>
    public SummitAnswer Answer { get; init; }

    public Fingerprint? Document { get; init; }

    public LocalDate? Decided { get; init; }

    public ulong? AnswerEntry { get; init; }

    /// <summary>When the answer was entered.</summary>
    public Instant? AnsweredAt { get; init; }

    /// <summary>The rule under which it is decided from now on, if the Summit decided the method.</summary>
    public Rule? Rule { get; init; }

    public Instant? AttestedAt { get; init; }
}
