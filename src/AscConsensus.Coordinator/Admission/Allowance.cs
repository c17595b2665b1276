namespace AscConsensus.Coordinator.Admission;

/// <summary>A token bucket, kept as the one instant at which it would be full (the generic cell rate algorithm).</summary>
internal sealed class Allowance(Rate rate, TimeProvider time)
{
    private readonly long each = Math.Max(1, (long)(time.TimestampFrequency / rate.PerSecond));
    private readonly int burst = rate.Burst;
    private long full;

    /// <summary>Takes one if there is one.</summary>
    /// <returns>Zero, or how long until there is one.</returns>
    public TimeSpan Take()
    {
        while (true)
        {
            // The time is read last: a thread that is held up in between must not judge what others did meanwhile by its own earlier time.
            var seen = Volatile.Read(ref full);
            var now = time.GetTimestamp();
            var then = Math.Max(seen, now) + each;
            var excess = then - now - (each * burst);
            if (excess > 0)
            {
                return time.GetElapsedTime(0, excess);
            }

            if (Interlocked.CompareExchange(ref full, then, seen) == seen)
            {
                return TimeSpan.Zero;
            }
        }
    }
}
