using NodaTime;

namespace AscConsensus.Coordinator.Tests;

/// <summary>The clock that dates entries: it stands until a test moves it.</summary>
internal sealed class SettableClock : IClock
{
    private long milliseconds = Instant.FromUtc(2026, 10, 1, 0, 0).ToUnixTimeMilliseconds();

    public Instant Now
    {
        get => Instant.FromUnixTimeMilliseconds(Interlocked.Read(ref milliseconds));
        set => Interlocked.Exchange(ref milliseconds, value.ToUnixTimeMilliseconds());
    }

    public Instant GetCurrentInstant() => Now;
}
