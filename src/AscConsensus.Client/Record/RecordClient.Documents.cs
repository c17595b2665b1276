using System.Security.Cryptography;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using Grpc.Core;

namespace AscConsensus.Client;

// Documents too large to be held in memory, on their way in and out.
public sealed partial class RecordClient
{
    /// <summary>Sends a document of up to 25 MiB before the act that cites it. It waits for an act of this office for 24 hours; to send it again is safe.</summary>
    /// <param name="content">From its present position to its end; read twice, so it must be able to seek.</param>
    /// <param name="distribution">Who may read it once an act has cited it; every ministry, the Chairs and the Secretary-General if left out.</param>
    /// <param name="offices">Offices that may read it besides, such as "offices/body-admm".</param>
    /// <param name="progress">Told how much was sent; may start over when the line breaks.</param>
    /// <param name="ct">Ends the wait; then nothing is kept.</param>
    /// <returns>The citation to put into the act, which is then done without the document.</returns>
    /// <exception cref="ArgumentException">The content is empty, longer than 25 MiB, or cannot be read twice.</exception>
    public async Task<Citation> UploadAsync(
        Stream content, Distribution distribution = Distribution.Members, IEnumerable<string>? offices = null, IProgress<Transfer>? progress = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        var first = content.CanSeek ? content.Position : throw new ArgumentException("The content is read twice: give a stream that can seek, such as a file's.", nameof(content));
        var length = content.Length - first;
        if (length is 0 or > DocumentFingerprint.MaxLength)
        {
            throw new ArgumentException($"A document that is uploaded has 1 byte to 25 MiB; this one has {length:N0} bytes.", nameof(content));
        }

        var salt = RandomNumberGenerator.GetBytes(DocumentFingerprint.SaltLength);
        using var hash = new DocumentHash(salt, length);
        await foreach (var chunk in ChunksAsync(content, first).WithCancellation(ct).ConfigureAwait(false))
        {
            hash.Append(chunk.Span);
        }

        var fingerprint = UnsafeByteOperations.UnsafeWrap(hash.End().ToArray());
        var header = new DocumentHeader { Salt = UnsafeByteOperations.UnsafeWrap(salt), Length = (ulong)length, Fingerprint = fingerprint };
        await connection.Uploads.SendAsync(header, () => ChunksAsync(content, first), progress, ct).ConfigureAwait(false);
        return new() { Fingerprint = fingerprint, Distribution = distribution, Offices = { offices ?? [] } };
    }

    /// <summary>Reads a document of any length into a stream and checks at its end that it is the one its fingerprint names. Goes on where the line broke.</summary>
    /// <param name="fingerprint">32 bytes, as in the citation.</param>
    /// <param name="to">Gets the content as it comes: not to be trusted before this has returned.</param>
    /// <param name="progress">Told how much was received.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="RecordNotTrustedException">Other words came than the fingerprint names.</exception>
    public async Task DownloadAsync(ByteString fingerprint, Stream to, IProgress<Transfer>? progress = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(fingerprint);
        ArgumentNullException.ThrowIfNull(to);
        await FetchAsync(fingerprint, to, progress, ct).ConfigureAwait(false);
    }

    /// <summary>Receives a document likewise.</summary>
    /// <returns>Its salt.</returns>
    internal async Task<ByteString> FetchAsync(ByteString fingerprint, Stream to, IProgress<Transfer>? progress, CancellationToken ct)
    {
        using var incoming = new IncomingDocument(fingerprint, to, progress);
        var began = options.Time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            await Verified.ReadyAsync(ct).ConfigureAwait(false);
            var before = incoming.Received;
            TimeSpan pause;
            try
            {
                var request = new DownloadDocumentRequest { AtLeast = connection.Seen, Fingerprint = fingerprint, FromByte = (ulong)before };
                using var call = service.DownloadDocument(request, new CallOptions(cancellationToken: ct));
                while (await call.ResponseStream.MoveNext(ct).ConfigureAwait(false))
                {
                    connection.Saw(call.ResponseStream.Current.RecordSize);
                    if (!await incoming.TakeAsync(call.ResponseStream.Current, ct).ConfigureAwait(false))
                    {
                        throw OtherWords(fingerprint, incoming.ToBytes());
                    }
                }

                return incoming.End() ?? throw OtherWords(fingerprint, incoming.ToBytes());
            }
            catch (RpcException failure)
            {
                ct.ThrowIfCancellationRequested();

                // Patience is for a line that brings nothing.
                (began, attempt) = incoming.Received > before ? (options.Time.GetTimestamp(), 1) : (began, attempt);
                pause = connection.PauseAfter(failure, attempt, options.Patience - options.Time.GetElapsedTime(began), "");
            }

            await Task.Delay(pause, options.Time, ct).ConfigureAwait(false);
        }
    }

    private RecordNotTrustedException OtherWords(ByteString fingerprint, byte[] came) =>
        Verified.Stop($"The words that came are not those of the document {Convert.ToHexStringLower(fingerprint.Span)}.", ("document-received.bin", came));

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> ChunksAsync(Stream content, long first)
    {
        content.Position = first;
        while (true)
        {
            // A new one each time: the chunk before is still on its way.
            var chunk = new byte[DocumentUploads.ChunkLength];
            var read = await content.ReadAtLeastAsync(chunk, chunk.Length, throwOnEndOfStream: false).ConfigureAwait(false);
            if (read == 0)
            {
                break;
            }

            yield return chunk.AsMemory(0, read);
        }
    }
}
