using AscConsensus.Coordinator.Admission;
using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.V1;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AscConsensus.Coordinator.Tests;

/// <summary>A stream that is ended has its time to say why, and no more.</summary>
public sealed class OpenStreamTests
{
    private static readonly Refusal Stopping = Refusal.Of(Reason.Stopping, "The coordinator is stopping.");

    private readonly Call call = new();

    [Fact]
    public async Task Is_cut_off_if_its_reader_takes_nothing()
    {
        using var stream = Open(TimeSpan.FromSeconds(1));

        stream.End(Stopping);

        await call.Cut.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.True(stream.Token.IsCancellationRequested);
        Assert.Equal(Stopping, stream.Refusal);
    }

    [Fact]
    public async Task Is_not_cut_off_while_it_has_time()
    {
        using var stream = Open(TimeSpan.FromDays(1));
        var other = new Call();
        using var later = Open(TimeSpan.FromSeconds(1), other);
        stream.End(Stopping);
        later.End(Stopping);

        await other.Cut.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.False(call.Cut.IsCompleted);
    }

    [Fact]
    public async Task Is_not_cut_off_once_it_has_ended()
    {
        using var later = Open(TimeSpan.FromSeconds(2));
        using (var stream = Open(TimeSpan.FromSeconds(1)))
        {
            stream.End(Stopping);
        }

        later.End(Stopping);

        await call.Cut.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(1, call.Cuts);
    }

    private OpenStream Open(TimeSpan endsWithin, Call? of = null) => new(
        (of ?? call).Context,
        new Caller(new Fingerprint(new byte[32]), DateTimeOffset.MinValue, DateTimeOffset.MaxValue),
        new Guard("ascconsensus.v1.RecordService/WatchEntries", OfficeKinds.None, IsStream: true, Uploads: false),
        _ => { },
        new FastTime(),
        endsWithin);

    private sealed class Call : IHttpRequestLifetimeFeature
    {
        private readonly TaskCompletionSource cut = new();
        private int cuts;

        public Call()
        {
            Context = new DefaultHttpContext();
            Context.Features.Set<IHttpRequestLifetimeFeature>(this);
        }

        public HttpContext Context { get; }

        public CancellationToken RequestAborted { get; set; }

        public Task Cut => cut.Task;

        public int Cuts => cuts;

        public void Abort()
        {
            Interlocked.Increment(ref cuts);
            cut.TrySetResult();
        }
    }
}
