using AscConsensus.Coordinator.Admission;
using AscConsensus.Coordinator.Documents;
using AscConsensus.Engine;
using AscConsensus.V1;
using Google.Protobuf;
using Grpc.Core;

namespace AscConsensus.Coordinator.Record;

/// <summary>The record itself: its head, its entries, its documents, and what is added to it.</summary>
internal sealed class RecordService(
    Readings readings, EntryPages pages, EntryWatch watch, Proofs proofs, Cosignatures cosignatures, ShownCheckpoints shown, ReadableDocuments documents,
    DocumentUpload upload, DocumentDownload download, Faults faults)
    : V1.RecordService.RecordServiceBase
{
    public override Task<GetHeadResponse> GetHead(GetHeadRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading => new GetHeadResponse
        {
            RecordSize = reading.Size,
            EntryTime = reading.Published.LastInstant.ToTimestamp(),
            LeafHash = UnsafeByteOperations.UnsafeWrap(reading.Published.LastLeafHash),
        });

    public override Task<GetCheckpointResponse> GetCheckpoint(GetCheckpointRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading => new GetCheckpointResponse
        {
            RecordSize = reading.Size,
            Checkpoint = request.Witnessed ? cosignatures.LatestWitnessed(reading.Published) : cosignatures.Latest(reading.Published),
        });

    public override Task<GetConsistencyProofResponse> GetConsistencyProof(GetConsistencyProofRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading => new GetConsistencyProofResponse
        {
            RecordSize = reading.Size,
            Hashes = { proofs.OfConsistency(request.FromSize, request.ToSize == 0 ? reading.Size : request.ToSize, reading.Published) },
        });

    public override Task<GetReceiptResponse> GetReceipt(GetReceiptRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading => new GetReceiptResponse { RecordSize = reading.Size, Proof = proofs.ReceiptOf(request.Entry, reading.Published) });

    public override Task<AddCosignatureResponse> AddCosignature(AddCosignatureRequest request, ServerCallContext context) => faults.Catch(context, async () =>
    {
        var published = await shown.TakeCosigned(request.Checkpoint, readings.Now(0, context));
        return new AddCosignatureResponse { RecordSize = published.Size };
    });

    public override Task<ShowCheckpointResponse> ShowCheckpoint(ShowCheckpointRequest request, ServerCallContext context) =>
        readings.Answer(0, context, reading => new ShowCheckpointResponse { RecordSize = shown.Take(request.Checkpoint, reading).Size });

    public override Task<ListEntriesResponse> ListEntries(ListEntriesRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading => new ListEntriesResponse
        {
            RecordSize = reading.Size,
            Entries =
            {
                request.Proposal.Length == 0
                    ? pages.Read(request.FromEntry, reading.Size, Page.SizeOf(request.PageSize))
                    : pages.Read(reading.Proposal(request.Proposal), reading, request.FromEntry, Page.SizeOf(request.PageSize)),
            },
        });

    public override Task<GetDocumentResponse> GetDocument(GetDocumentRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading => new GetDocumentResponse
        {
            RecordSize = reading.Size,
            Document = documents.Whole(reading, request.Fingerprint),
        });

    public override Task WatchEntries(WatchEntriesRequest request, IServerStreamWriter<WatchEntriesResponse> responseStream, ServerCallContext context) =>
        faults.Catch(context, () => watch.Send(request.FromEntry, responseStream, context));

    public override Task<UploadDocumentResponse> UploadDocument(IAsyncStreamReader<UploadDocumentRequest> requestStream, ServerCallContext context) =>
        faults.Catch(context, () => upload.Take(requestStream, context));

    public override Task DownloadDocument(DownloadDocumentRequest request, IServerStreamWriter<DownloadDocumentResponse> responseStream, ServerCallContext context) =>
        faults.Catch(context, () => download.Send(request, responseStream, context));
}
