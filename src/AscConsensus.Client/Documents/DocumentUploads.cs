using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using Grpc.Core;

namespace AscConsensus.Client;

/// <summary>Sends documents in chunks, before the act that cites them; the coordinator keeps them for this office for 24 hours.</summary>
internal sealed class DocumentUploads(Connection connection, AscClientOptions options)
{
    public const int ChunkLength = 256 * 1024;

    private readonly RecordService.RecordServiceClient service = new(connection.Invoker);

    /// <summary>Sends ahead, the largest first, the documents of an act's request that together would make it too large, and takes them out of it.</summary>
    public async Task SendAheadAsync(IMessage request, CancellationToken ct)
    {
        if (request.Descriptor.FindFieldByName("documents")?.Accessor.GetValue(request) is not IList<Document> documents)
        {
            return;
        }

        while (documents.Sum(document => (long)document.Content.Length) > DocumentFingerprint.MaxSentLength)
        {
            var largest = documents.MaxBy(document => document.Content.Length)!;
            var header = new DocumentHeader
            {
                Salt = largest.Salt,
                Length = (ulong)largest.Content.Length,
                Fingerprint = UnsafeByteOperations.UnsafeWrap(DocumentFingerprint.Of(largest.Salt.Span, largest.Content.Span).ToArray()),
            };
            await SendAsync(header, () => ChunksOf(largest.Content.Memory), options.Sending, ct).ConfigureAwait(false);
            documents.Remove(largest);
        }
    }

    /// <summary>Sends one document until the coordinator has all of it: from its beginning again when the line breaks.</summary>
    /// <param name="header">What its fingerprint is made of.</param>
    /// <param name="content">Its chunks, from the first one each time it is asked.</param>
    public async Task SendAsync(DocumentHeader header, Func<IAsyncEnumerable<ReadOnlyMemory<byte>>> content, IProgress<Transfer>? progress, CancellationToken ct)
    {
        var began = options.Time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            await connection.Record.ReadyAsync(ct).ConfigureAwait(false);
            TimeSpan pause;
            try
            {
                await SendOnceAsync(header, content(), progress, ct).ConfigureAwait(false);
                return;
            }
            catch (RpcException failure)
            {
                ct.ThrowIfCancellationRequested();
                pause = connection.PauseAfter(failure, attempt, options.Patience - options.Time.GetElapsedTime(began), "");
            }

            await Task.Delay(pause, options.Time, ct).ConfigureAwait(false);
        }
    }

    private async Task SendOnceAsync(DocumentHeader header, IAsyncEnumerable<ReadOnlyMemory<byte>> content, IProgress<Transfer>? progress, CancellationToken ct)
    {
        using var call = service.UploadDocument(new CallOptions(cancellationToken: ct));
        try
        {
            await call.RequestStream.WriteAsync(new() { Header = header }, ct).ConfigureAwait(false);
            var sent = 0L;
            await foreach (var chunk in content.WithCancellation(ct).ConfigureAwait(false))
            {
                await call.RequestStream.WriteAsync(new() { Chunk = UnsafeByteOperations.UnsafeWrap(chunk) }, ct).ConfigureAwait(false);
                progress?.Report(new(sent += chunk.Length, (long)header.Length));
            }

            await call.RequestStream.CompleteAsync().ConfigureAwait(false);
        }
        catch (Exception over) when (over is RpcException or InvalidOperationException)
        {
            // The coordinator has answered before it had all: its answer says why.
        }

        await call.ResponseAsync.ConfigureAwait(false);
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> ChunksOf(ReadOnlyMemory<byte> content)
    {
        for (var first = 0; first < content.Length; first += ChunkLength)
        {
            yield return content.Slice(first, Math.Min(ChunkLength, content.Length - first));
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }
}
