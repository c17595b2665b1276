using NodaTime;

namespace AscConsensus.Cli;

/// <summary>The demonstration's own clock: the story sets it, and afterwards it runs on from there.</summary>
internal sealed class DemoClock(Instant start) : IClock
{
    private readonly Lock gate = new();
    private Instant now = start;
    private long? runningSince;

    public Instant GetCurrentInstant()
    {
        lock (gate)
        {
            return runningSince is { } since ? now + Duration.FromTimeSpan(TimeProvider.System.GetElapsedTime(since)) : now;
        }
    }

    public void Set(Instant instant)
    {
        lock (gate)
        {
            now = instant;
        }
    }

    public void RunOn()
    {
        lock (gate)
        {
            runningSince ??= TimeProvider.System.GetTimestamp();
        }
    }
}
