using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>What a member asked of the Chair, and the answer.</summary>
public sealed record Request(string Name, RequestKind Kind, string Member, Fingerprint? Reasons, Instant At)
{
    /// <summary>The round that it is about, such as "proposals/idn-2026-3/rounds/1"; null where it is about the proposal.</summary>
    public string? Round { get; init; }

    public RequestState State { get; init; } = RequestState.Pending;

    public Fingerprint? Answer { get; init; }

    public Instant? AnsweredAt { get; init; }
}
