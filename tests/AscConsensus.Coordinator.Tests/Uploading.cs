using AscConsensus.Client;
using AscConsensus.V1;
using Google.Protobuf;
using Grpc.Core;

namespace AscConsensus.Coordinator.Tests;

/// <summary>Documents sent in chunks, with nothing between the test and the wire.</summary>
internal static class Uploading
{
    public const int Mebibyte = 1024 * 1024;

    /// <summary>A document of so many bytes, no two parts of which are equal.</summary>
    public static CitedDocument Paper(int length, Distribution distribution = Distribution.Members)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);
        return CitedDocument.Of(content, distribution);
    }

    public static DocumentHeader HeaderOf(CitedDocument paper) => new()
    {
        Salt = paper.Document.Salt,
        Length = (ulong)paper.Document.Content.Length,
        Fingerprint = paper.Citation.Fingerprint,
    };

    /// <summary>Uploads it, or something else under its header, in chunks of one length.</summary>
    public static async Task<ByteString> Upload(this Desk desk, CitedDocument paper, byte[]? instead = null, int chunk = 100_000, Action<DocumentHeader>? spoil = null)
    {
        var header = HeaderOf(paper);
        spoil?.Invoke(header);
        using var call = desk.Record.UploadDocument();
        try
        {
            await call.RequestStream.WriteAsync(new() { Header = header });
            foreach (var bytes in (instead ?? paper.Document.Content.ToByteArray()).Chunk(chunk))
            {
                await call.RequestStream.WriteAsync(new() { Chunk = ByteString.CopyFrom(bytes) });
            }

            await call.RequestStream.CompleteAsync();
        }
        catch (Exception over) when (over is RpcException or InvalidOperationException)
        {
            // It was refused before it was all sent; the answer says why.
        }

        return (await call).Fingerprint;
    }

    public static async Task<byte[]> Download(this Desk desk, ByteString fingerprint, ulong from = 0)
    {
        using var call = desk.Record.DownloadDocument(new() { Fingerprint = fingerprint, FromByte = from });
        using var content = new MemoryStream();
        Assert.True(await call.ResponseStream.MoveNext());
        Assert.Equal(fingerprint, call.ResponseStream.Current.Header.Fingerprint);
        while (await call.ResponseStream.MoveNext())
        {
            Assert.InRange(call.ResponseStream.Current.Chunk.Length, 1, 256 * 1024);
            call.ResponseStream.Current.Chunk.WriteTo(content);
        }

        return content.ToArray();
    }

    /// <summary>The round is extended for reasons: an act that cites one document.</summary>
    public static ExtendRound Citing(this RunningCoordinator coordinator, CitedDocument paper)
    {
        var due = coordinator.Opening().DueTime;
        return new() { Round = Acting.TheRound, OldDueTime = due, NewDueTime = new() { Seconds = due.Seconds + 86400 }, Reasons = paper.Citation };
    }
}
