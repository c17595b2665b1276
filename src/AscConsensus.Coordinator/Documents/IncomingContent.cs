using AscConsensus.Journal;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Documents;

/// <summary>The content of one document while it comes: gathered into parts of one size, counted, and compared with what was announced.</summary>
/// <param name="header">What was announced.</param>
/// <param name="store">Stores a part; the next bytes are taken once it is durable.</param>
internal sealed class IncomingContent(DocumentHeader header, Func<(int Number, byte[] Content), Task> store) : IDisposable
{
    private readonly DocumentHash hash = new(header.Salt.Span, (long)header.Length);
    private readonly byte[] gathered = new byte[(int)Math.Min((ulong)StoredPart.Length, header.Length)];
    private int held;
    private int parts;
    private ulong received;

    public async Task Take(UploadDocumentRequest frame)
    {
        if (frame.FrameCase != UploadDocumentRequest.FrameOneofCase.Chunk || frame.Chunk.Length is 0 or > StoredPart.Length)
        {
            throw Invalid.Field("chunk", $"After the header send 1 to {StoredPart.Length} bytes of the content in every frame.");
        }

        received += (ulong)frame.Chunk.Length;
        if (received > header.Length)
        {
            throw Differs($"The document has more than the {header.Length} bytes that were announced.");
        }

        hash.Append(frame.Chunk.Span);
        for (var rest = frame.Chunk.Memory; rest.Length > 0;)
        {
            var fits = Math.Min(rest.Length, gathered.Length - held);
            rest[..fits].CopyTo(gathered.AsMemory(held));
            (rest, held) = (rest[fits..], held + fits);
            if (held == gathered.Length)
            {
                await Store();
            }
        }
    }

    public async Task End()
    {
        if (received != header.Length)
        {
            throw Differs($"Only {received} of {header.Length} bytes of the document came.");
        }

        if (hash.End() != new Digest(header.Fingerprint.Span))
        {
            throw Differs("What came is not the document of the fingerprint that was announced.");
        }

        if (held > 0)
        {
            await Store();
        }
    }

    public void Dispose() => hash.Dispose();

    private async Task Store()
    {
        await store((parts++, gathered[..held]));
        held = 0;
    }

    private static Grpc.Core.RpcException Differs(string sentence) => Refusal.Of(Reason.DocumentDiffers, sentence).ToException();
}
