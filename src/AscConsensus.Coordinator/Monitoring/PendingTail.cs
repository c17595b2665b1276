using AscConsensus.Coordinator.Recording;
using NodaTime;

namespace AscConsensus.Coordinator.Monitoring;

/// <summary>What is pending, computed once for all who watch it and at most once a second, however fast the record grows.</summary>
internal sealed class PendingTail(Recorder recorder, IClock clock, TimeProvider time)
{
    /// <summary>Between one list and the next.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // Standings and due dates move with the clock: nothing tells of them, so it is looked again.
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private PendingList? latest;
    private Task<PendingList>? next;

    /// <summary>What is pending now.</summary>
    public PendingList Now() => At(recorder.Published);

    /// <summary>What is pending now by a state that was published.</summary>
    public PendingList At(Published published)
    {
        // The same all through a second. Dates that acts name fall on whole ones; the end of a period that an entry began shows less than a second late.
        var at = Instant.Max(Instant.FromUnixTimeSeconds(clock.GetCurrentInstant().ToUnixTimeSeconds()), published.LastInstant);
        lock (gate)
        {
            return latest is { } known && ReferenceEquals(known.Published, published) && known.At == at ? known : latest = PendingList.Of(published, at);
        }
    }

    /// <summary>The list after that one: once the record has grown, or the clock has moved.</summary>
    public Task<PendingList> After(PendingList seen)
    {
        lock (gate)
        {
            return latest is { } newer && !ReferenceEquals(newer, seen) ? Task.FromResult(newer) : next ??= Next(seen);
        }
    }

    private async Task<PendingList> Next(PendingList seen)
    {
        try
        {
            await Task.Delay(Pause, time);
            using var again = new CancellationTokenSource(LookAgainAfter, time);
            await recorder.Growth(seen.Published.Size, again.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return Now();
        }
        finally
        {
            lock (gate)
            {
                next = null;
            }
        }
    }
}
