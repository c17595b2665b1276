using System.Collections.Concurrent;
using AscConsensus.Coordinator.Recording;
using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.V1;
using Microsoft.AspNetCore.Http;

namespace AscConsensus.Coordinator.Admission;

/// <summary>Streams that are open. Each is asked again every few seconds whether its caller may still have it, and all end when the coordinator stops.</summary>
internal sealed class OpenStreams : IAsyncDisposable
{
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<OpenStream, bool> open = [];
    private readonly CallRules rules;
    private readonly OfficeUse use;
    private readonly Recorder recorder;
    private readonly Limits limits;
    private readonly TimeProvider time;
    private readonly PeriodicTimer timer;
    private readonly Task asking;
    private volatile Refusal? stopping;

    public OpenStreams(CallRules rules, OfficeUse use, Recorder recorder, Limits limits, TimeProvider time)
    {
        (this.rules, this.use, this.recorder, this.limits, this.time) = (rules, use, recorder, limits, time);
        timer = new PeriodicTimer(AskAgainAfter, time);
        asking = AskAgain();
    }

    /// <summary>Opens a stream, which may be refused from the start. Dispose it when it has ended.</summary>
    public OpenStream Open(HttpContext context, Caller caller, Guard guard)
    {
        var office = recorder.Published.Community.Credentials[caller.Key].Office;
        if (!use.TryOpenStream(office))
        {
            var tooMany = new OpenStream(context, caller, guard, _ => { }, time, limits.StreamEndsWithin);
            tooMany.End(Refusal.Of(Reason.Overloaded, $"{office} has more streams open than the coordinator keeps for one office: close one.", AskAgainAfter));
            return tooMany;
        }

        var stream = new OpenStream(context, caller, guard, ended => Forget(ended, office), time, limits.StreamEndsWithin);
        open.TryAdd(stream, true);

        // Looked at after it was added, so that a stream that opens while the others are ended is ended too.
        if (stopping is { } refusal)
        {
            stream.End(refusal);
        }

        return stream;
    }

    /// <summary>Ends all streams: a watch resumes by position elsewhere or later.</summary>
    public void EndAll()
    {
        stopping = Stopping.Refusal;
        foreach (var stream in open.Keys)
        {
            stream.End(stopping);
        }
    }

    public async ValueTask DisposeAsync()
    {
        timer.Dispose();
        await asking;
    }

    private void Forget(OpenStream stream, Office office)
    {
        open.TryRemove(stream, out _);
        use.CloseStream(office);
    }

    private async Task AskAgain()
    {
        while (await timer.WaitForNextTickAsync())
        {
            foreach (var stream in open.Keys)
            {
                if (rules.Refuses(stream.Caller, stream.Guard) is { } refusal)
                {
                    stream.End(refusal);
                }
            }
        }
    }
}
