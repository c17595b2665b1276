using AscConsensus.V1;
using Google.Protobuf;
using Grpc.Core;
using static AscConsensus.Coordinator.Tests.Uploading;

namespace AscConsensus.Coordinator.Tests;

/// <summary>A stream that the coordinator ends says why, also in the middle of a message.</summary>
public sealed class EndedStreamsTests
{
    [Fact]
    public async Task While_it_waits_for_a_slow_reader()
    {
        await using var coordinator = await Start();
        using var download = await LongDownload(coordinator);

        await CertificatesExpire(coordinator);

        await Refused.With(Reason.CertificateExpired, () => ReadAll(download.ResponseStream));
        Assert.DoesNotContain(coordinator.Log.Lines, line => line.StartsWith("Error: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_it_waits_for_a_slow_sender()
    {
        await using var coordinator = await Start();
        var paper = Paper(Mebibyte);
        using var upload = coordinator.VietNam.Record.UploadDocument();
        await upload.RequestStream.WriteAsync(new() { Header = HeaderOf(paper) });
        await upload.RequestStream.WriteAsync(new() { Chunk = ByteString.CopyFrom(1, 2, 3) });

        await CertificatesExpire(coordinator);

        await Refused.With(Reason.CertificateExpired, async () => await upload);
        Assert.DoesNotContain(coordinator.Log.Lines, line => line.StartsWith("Error: ", StringComparison.Ordinal));
    }

    private static async Task<RunningCoordinator> Start()
    {
        var coordinator = await RunningCoordinator.Start();
        await coordinator.Open();
        return coordinator;
    }

    // Longer than all that is buffered on the way.
    private static async Task<AsyncServerStreamingCall<DownloadDocumentResponse>> LongDownload(RunningCoordinator coordinator)
    {
        var paper = Paper(20 * Mebibyte);
        await coordinator.Chair.Upload(paper);
        await coordinator.Chair.Act(coordinator.Citing(paper));
        var download = coordinator.VietNam.Record.DownloadDocument(new() { Fingerprint = paper.Citation.Fingerprint });
        Assert.True(await download.ResponseStream.MoveNext());
        return download;
    }

    // Another stream has been ended, and they are ended together.
    private static async Task CertificatesExpire(RunningCoordinator coordinator)
    {
        using var watch = coordinator.VietNam.Record.WatchEntries(new() { FromEntry = await coordinator.RecordSize() });
        await watch.ResponseHeadersAsync;
        coordinator.Time.Shift = TimeSpan.FromDays(800);
        await Refused.With(Reason.CertificateExpired, () => ReadAll(watch.ResponseStream));
    }

    private static async Task ReadAll<T>(IAsyncStreamReader<T> stream)
    {
        while (await stream.MoveNext(CancellationToken.None))
        {
        }
    }
}
