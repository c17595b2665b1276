using NodaTime;

namespace AscConsensus.Engine;

/// <summary>A member that objected in the room: its assent is never presumed.</summary>
/// <param name="Member">Such as "members/MMR".</param>
/// <param name="At">When that was recorded.</param>
public sealed record Heard(string Member, Instant At);
