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

    /// <returns>Whether it can be the document still.</returns>
    public async Task<bool> TakeAsync(DownloadDocumentResponse frame, CancellationToken ct)
    {
        if (frame.Header is { } first)
        {
            return Begins(first);
        }

        if (header is null || hash is null || Received + frame.Chunk.Length > (long)header.Length)
        {
            return false;
        }

        hash.Append(frame.Chunk.Span);
        await to.WriteAsync(frame.Chunk.Memory, ct).ConfigureAwait(false);
        Received += frame.Chunk.Length;
        progress?.Report(new(Received, (long)header.Length));
        return true;
    }

    /// <summary>The document's salt, if its content is the one that its fingerprint names.</summary>
    public ByteString? End() =>
        header is not null && hash is not null && Received == (long)header.Length && hash.End().ToArray().AsSpan().SequenceEqual(fingerprint.Span) ? header.Salt : null;

    /// <summary>What came, as a copy of the record keeps a document: the salt, and the content as far as it can be read again from where it was written to.</summary>
    public byte[] ToBytes()
    {
        var content = new byte[to is { CanRead: true, CanSeek: true } ? Received : 0];
        if (content.Length > 0)
        {
            to.Seek(-Received, SeekOrigin.Current);
            to.ReadExactly(content);
        }

        return [.. header?.Salt.ToByteArray() ?? [], .. content];
    }

    public void Dispose() => hash?.Dispose();

    private bool Begins(DocumentHeader first)
    {
        if (first.Salt.Length != DocumentFingerprint.SaltLength || first.Length > DocumentFingerprint.MaxLength || (header is not null && !first.Equals(header)))
        {
            return false;
        }

        header ??= first;
        hash ??= new(first.Salt.Span, (long)first.Length);
        return true;
    }
}
