using AscConsensus.Coordinator.Admission;
using AscConsensus.V1;
using Google.Protobuf;
using Grpc.Core;

namespace AscConsensus.Coordinator.Documents;

/// <summary>Sends a document in chunks. A part is read when the one before it has gone, so a slow reader holds one in memory.</summary>
internal sealed class DocumentDownload(Readings readings, ReadableDocuments documents)
{
    public async Task Send(DownloadDocumentRequest request, IServerStreamWriter<DownloadDocumentResponse> to, ServerCallContext context)
    {
        var (found, size) = await readings.Answer(request.AtLeast, context, reading => (documents.Find(reading, request.Fingerprint), reading.Size));
        if (request.FromByte > (ulong)found.Length)
        {
            throw Invalid.Field("from_byte", $"The document has {found.Length} bytes.");
        }

        var header = new DocumentHeader { Salt = UnsafeByteOperations.UnsafeWrap(found.Salt), Length = (ulong)found.Length, Fingerprint = request.Fingerprint };
        await to.Send(new DownloadDocumentResponse { Header = header, RecordSize = size }, context.CancellationToken);
        foreach (var chunk in found.From((long)request.FromByte))
        {
            await to.Send(new DownloadDocumentResponse { Chunk = UnsafeByteOperations.UnsafeWrap(chunk) }, context.CancellationToken);
        }
    }
}
