using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;

namespace AscConsensus.Client;

/// <summary>A document while it comes: written out, counted and hashed, across as many calls as it takes.</summary>
internal sealed class IncomingDocument(ByteString fingerprint, Stream to, IProgress<Transfer>? progress) : IDisposable
{
    private DocumentHeader? header;
    private DocumentHash? hash;

    public long Received { get; private set; }

    public async Task TakeAsync(DownloadDocumentResponse frame, CancellationToken ct)
    {
        if (frame.Header is { } first)
        {
            Begin(first);
            return;
        }

        if (header is null || hash is null || Received + frame.Chunk.Length > (long)header.Length)
        {
            throw OtherWords();
        }

        hash.Append(frame.Chunk.Span);
        await to.WriteAsync(frame.Chunk.Memory, ct).ConfigureAwait(false);
        Received += frame.Chunk.Length;
        progress?.Report(new(Received, (long)header.Length));
    }

    /// <summary>The document's salt, once its content is the one that its fingerprint names.</summary>
    public ByteString End()
    {
        if (header is null || hash is null || Received != (long)header.Length || !hash.End().ToArray().AsSpan().SequenceEqual(fingerprint.Span))
        {
            throw OtherWords();
        }

        return header.Salt;
    }

    public void Dispose() => hash?.Dispose();

    private void Begin(DocumentHeader first)
    {
        if (first.Salt.Length != DocumentFingerprint.SaltLength || first.Length > DocumentFingerprint.MaxLength || (header is not null && !first.Equals(header)))
        {
            throw OtherWords();
        }

        header ??= first;
        hash ??= new(first.Salt.Span, (long)first.Length);
    }

    private RecordFaultException OtherWords() => new($"The words that came are not those of the document {Convert.ToHexStringLower(fingerprint.Span)}.");
}
