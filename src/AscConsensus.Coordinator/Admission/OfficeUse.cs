using System.Collections.Concurrent;
using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Admission;

/// <summary>What each office uses of the coordinator, so that none can keep the others from acting.</summary>
internal sealed class OfficeUse(Limits limits, TimeProvider time)
{
    private readonly ConcurrentDictionary<Office, Use> uses = [];
    private readonly Func<Office, Use> begin = _ => new Use(new Allowance(limits.Acts, time), new Allowance(limits.Reads, time));

    /// <summary>Counts one call; the refusal if it is one too many.</summary>
    public Refusal? Refuses(Office office, bool isAct)
    {
        var use = uses.GetOrAdd(office, begin);
        var wait = (isAct ? use.Acts : use.Reads).Take();
        return wait == TimeSpan.Zero ? null
            : Refusal.Of(Reason.Overloaded, $"{office} sends more {(isAct ? "acts" : "readings")} at once than the coordinator takes of one office.", wait);
    }

    /// <summary>Counts a stream unless it is one too many.</summary>
    public bool TryOpenStream(Office office)
    {
        if (Interlocked.Increment(ref uses.GetOrAdd(office, begin).Streams) <= limits.StreamsPerOffice)
        {
            return true;
        }

        CloseStream(office);
        return false;
    }

    public void CloseStream(Office office) => Interlocked.Decrement(ref uses[office].Streams);

    private sealed class Use(Allowance acts, Allowance reads)
    {
        public int Streams;

        public Allowance Acts => acts;

        public Allowance Reads => reads;
    }
}
