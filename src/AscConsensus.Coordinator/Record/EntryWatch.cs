using AscConsensus.Coordinator.Admission;
using AscConsensus.Coordinator.Recording;
using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Coordinator.Record;

/// <summary>Sends entries from a position on, for as long as the caller may have them, and after them the checkpoint that covers them. Neither skips nor repeats.</summary>
internal sealed class EntryWatch(Recorder recorder, EntryPages pages, Cosignatures cosignatures, CallRules rules)
{
    private const int PageOfSlowReader = 256;

    private static readonly WriteOptions MoreFollows = new(WriteFlags.BufferHint);
    private static readonly WriteOptions LastForNow = new();

    public async Task Send(ulong next, IServerStreamWriter<WatchEntriesResponse> to, ServerCallContext context)
    {
        var published = recorder.Published;
        if (next > published.Size)
        {
            throw EntryPages.Ahead(next, published.Size);
        }

        var admitted = new StillAdmitted(rules, context);
        var ended = context.CancellationToken;

        // At once, so that the caller knows it is watching before anything happens.
        await context.WriteResponseHeadersAsync([]);
        var cosigned = new Awaited(() => cosignatures.Added.Next.WaitAsync(ended));
        var grown = new Awaited(() => recorder.Growth(next, ended));
        for (var sent = ""; ; published = recorder.Published)
        {
            // Before looking, so that no cosignature is missed.
            var nextCosigned = cosigned.Task();
            admitted.Require(published);
            next = await Send(next, published.Size, to, ended);
            if (cosignatures.Latest(published) is var checkpoint && checkpoint != sent)
            {
                sent = checkpoint;
                await to.Send(new WatchEntriesResponse { Checkpoint = checkpoint }, ended);
            }

            await Task.WhenAny(grown.Task(), nextCosigned).Unwrap();
        }
    }

    private async Task<ulong> Send(ulong next, ulong size, IServerStreamWriter<WatchEntriesResponse> to, CancellationToken ended)
    {
        while (next < size)
        {
            if (recorder.Tail.TryGet(next) is { } entry)
            {
                await Send(entry);
            }
            else
            {
                foreach (var old in pages.Read(next, size, PageOfSlowReader))
                {
                    await Send(new WatchEntriesResponse { Entry = old });
                }
            }
        }

        return next;

        Task Send(WatchEntriesResponse entry)
        {
            next = entry.Entry.Entry_ + 1;
            to.WriteOptions = next < size ? MoreFollows : LastForNow;
            return to.Send(entry, ended);
        }
    }
}
