using AscConsensus.Coordinator.Admission;
using AscConsensus.Coordinator.Recording;
using AscConsensus.Engine;
using AscConsensus.Journal;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Coordinator.Documents;

/// <summary>Takes in a document that comes in chunks, part by part, and keeps all of it or nothing.</summary>
internal sealed class DocumentUpload(Recorder recorder, Limits limits)
{
    public async Task<UploadDocumentResponse> Take(IAsyncStreamReader<UploadDocumentRequest> frames, ServerCallContext context)
    {
        var ended = context.CancellationToken;
        var header = await frames.Next(ended) ? frames.Current.Header : null;
        Check(header);
        var upload = await Begin(header!, Caller.Of(context));
        try
        {
            using var content = new IncomingContent(header!, part => recorder.Write((transaction, _) =>
            {
                transaction.Uploads.Add(new StoredPart(upload, part.Number, part.Content));
                return null;
            }));
            while (await frames.Next(ended))
            {
                await content.Take(frames.Current);
            }

            await content.End();
            await recorder.Write((transaction, _) =>
            {
                transaction.Uploads.End(upload);
                return null;
            });
            return new UploadDocumentResponse { Fingerprint = header!.Fingerprint };
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            await Drop(upload);
            throw;
        }
    }

    private async Task<Guid> Begin(DocumentHeader header, Caller caller)
    {
        var office = recorder.Published.Community.Credentials[caller.Key].Office;
        var name = office.ToString();
        var upload = Guid.NewGuid();
        await recorder.Write((transaction, at) =>
        {
            // Here and not by a timer: what nobody may cite any more takes up room only where somebody asks for room.
            transaction.Uploads.DropBefore(UploadedDocument.OldestKept(at));
            if (transaction.Uploads.BytesOf(name) + (long)header.Length > limits.UploadedBytesPerOffice)
            {
                return Refusal.Of(
                    Reason.UploadsFull,
                    $"Documents of {office} that no act has cited yet may have {limits.UploadedBytesPerOffice} bytes together; with this one they would have more.");
            }

            transaction.Uploads.Begin(new StoredUpload(
                upload,
                name,
                caller.Key.ToDigest(),
                new Digest(header.Fingerprint.Span),
                header.Salt.ToByteArray(),
                (long)header.Length,
                at.ToUnixTimeMilliseconds(),
                IsWhole: false));
            return null;
        });
        return upload;
    }

    // Where even that fails, the next start drops it; the caller hears of what went wrong first.
    private async Task Drop(Guid upload)
    {
        try
        {
            await recorder.Write((transaction, _) =>
            {
                transaction.Uploads.Drop(upload);
                return null;
            });
        }
        catch (RpcException)
        {
        }
    }

    private static void Check(DocumentHeader? header)
    {
        var fields = new Fields();
        fields.Require(header is not null, "header", "Send the header first, then the content in chunks.");
        if (header is not null)
        {
            fields.Require(header.Salt.Length == DocumentFingerprint.SaltLength, "header.salt", $"Give {DocumentFingerprint.SaltLength} random bytes.");
            fields.Require(header.Length > 0, "header.length", "Say how many bytes the content has; there is at least one.");
            fields.Fingerprint("header.fingerprint", header.Fingerprint);
        }

        if (!fields.AreSound)
        {
            throw Invalid.Fields(fields);
        }

        if (header!.Length > DocumentFingerprint.MaxLength)
        {
            throw Refusal.Of(Reason.TooLarge, $"The document has {header.Length} bytes; a document holds at most {DocumentFingerprint.MaxLength}.").ToException();
        }
    }
}
