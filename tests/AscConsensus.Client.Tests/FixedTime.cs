namespace AscConsensus.Client.Tests;

/// <summary>A wall clock that stands still, for certificates of another day.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
