using AscConsensus.V1;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.Data.Sqlite;
using static AscConsensus.Coordinator.Tests.Uploading;

namespace AscConsensus.Coordinator.Tests;

/// <summary>An upload that is not what it says is refused in words, and nothing of it is kept.</summary>
public sealed class BadUploadTests : IAsyncLifetime
{
    private RunningCoordinator coordinator = null!;

    public async Task InitializeAsync() => coordinator = await RunningCoordinator.Start();

    public async Task DisposeAsync() => await coordinator.DisposeAsync();

    [Fact]
    public async Task Too_short_too_long_or_other_words()
    {
        var paper = Paper(600_000);
        var content = paper.Document.Content.ToByteArray();
        var other = (byte[])content.Clone();
        other[^1] ^= 1;

        var brief = await Refused.With(Reason.DocumentDiffers, () => coordinator.VietNam.Upload(paper, content[..^1]));
        Assert.Equal("Only 599999 of 600000 bytes of the document came.", brief.Sentence);
        await Refused.With(Reason.DocumentDiffers, () => coordinator.VietNam.Upload(paper, [.. content, 1]));
        await Refused.With(Reason.DocumentDiffers, () => coordinator.VietNam.Upload(paper, other));
        await Refused.With(Reason.DocumentDiffers, () => coordinator.VietNam.Upload(paper, content, spoil: header => header.Length = 26_214_400));
        Assert.Equal((0, 0), await Kept());
    }

    [Fact]
    public async Task Too_large_or_nonsense()
    {
        var paper = Paper(10);
        await Refused.With(Reason.TooLarge, () => coordinator.VietNam.Upload(paper, spoil: header => header.Length = 26_214_401));
        await Refused.With(Reason.TooLarge, () => coordinator.VietNam.Upload(paper, spoil: header => header.Length = ulong.MaxValue));
        var refusal = await Refused.With(Reason.InvalidField, () => coordinator.VietNam.Upload(paper, spoil: header => (header.Length, header.Salt, header.Fingerprint) = (0, ByteString.Empty, ByteString.Empty)));
        Assert.Equal(["header.salt", "header.length", "header.fingerprint"], refusal.Violations.Select(violation => violation.Field));
        await Refused.With(Reason.InvalidField, () => coordinator.VietNam.Upload(Paper(300_000), chunk: (256 * 1024) + 1));
        Assert.Equal((0, 0), await Kept());
    }

    [Fact]
    public async Task Frames_in_another_order()
    {
        await Refused.With(Reason.InvalidField, () => Send());
        await Refused.With(Reason.InvalidField, () => Send(new UploadDocumentRequest { Chunk = ByteString.CopyFrom(1) }));
        await Refused.With(Reason.InvalidField, () => Send(new() { Header = HeaderOf(Paper(10)) }, new() { Header = HeaderOf(Paper(10)) }));
        await Refused.With(Reason.InvalidField, () => Send(new() { Header = HeaderOf(Paper(10)) }, new() { Chunk = ByteString.Empty }));
        Assert.Equal((0, 0), await Kept());
    }

    [Fact]
    public async Task One_that_breaks_off()
    {
        var paper = Paper(600_000);
        using (var call = coordinator.VietNam.Record.UploadDocument())
        {
            await call.RequestStream.WriteAsync(new() { Header = HeaderOf(paper) });
            await call.RequestStream.WriteAsync(new() { Chunk = ByteString.CopyFrom(paper.Document.Content.Span[..262_144]) });
        }

        // What the recorder still has to do is done when it has stopped.
        await coordinator.Stop();
        Assert.Equal((0, 0), await Kept());
    }

    [Fact]
    public async Task One_whose_coordinator_died()
    {
        await coordinator.Stop();
        await Query("INSERT INTO upload VALUES (zeroblob(16), 'offices/ministry-vnm', zeroblob(32), zeroblob(32), zeroblob(32), 5, 1790000000000, 0)");
        await Query("INSERT INTO part VALUES (zeroblob(16), 0, x'01')");
        await coordinator.Restart();
        Assert.Equal((0, 0), await Kept());
    }

    [Fact]
    public async Task A_good_one_is_kept()
    {
        await coordinator.VietNam.Upload(Paper(600_000));
        Assert.Equal((1, 3), await Kept());
    }

    private async Task Send(params UploadDocumentRequest[] frames)
    {
        using var call = coordinator.VietNam.Record.UploadDocument();
        try
        {
            foreach (var frame in frames)
            {
                await call.RequestStream.WriteAsync(frame);
            }

            await call.RequestStream.CompleteAsync();
        }
        catch (Exception over) when (over is RpcException or InvalidOperationException)
        {
            // It was refused before it was all sent; the answer says why.
        }

        await call;
    }

    private async Task<(long Uploads, long Parts)> Kept() => (await Query("SELECT count(*) FROM upload"), await Query("SELECT count(*) FROM part"));

    private async Task<long> Query(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={coordinator.Options.JournalFile};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync() is long count ? count : 0;
    }
}
