using AscConsensus.Coordinator.Recording;
using AscConsensus.Engine;
using AscConsensus.Journal;
using AscConsensus.Protocol;
using AscConsensus.V1;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace AscConsensus.Coordinator.Record;

/// <summary>The record itself: its head, its entries, its documents, and what is added to it.</summary>
internal sealed class RecordService(JournalDatabase journal, Readings readings, EntryPages pages, EntryWatch watch, ILogger<RecordService> log) : V1.RecordService.RecordServiceBase
{
    public override Task<GetHeadResponse> GetHead(GetHeadRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading => new GetHeadResponse
        {
            RecordSize = reading.Size,
            EntryTime = reading.Published.LastInstant.ToTimestamp(),
            LeafHash = UnsafeByteOperations.UnsafeWrap(reading.Published.LastLeafHash),
        });

    public override Task<ListEntriesResponse> ListEntries(ListEntriesRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading => new ListEntriesResponse
        {
            RecordSize = reading.Size,
            Entries = { pages.Read(request.FromEntry, reading.Size, Page.SizeOf(request.PageSize), request.Proposal.Length == 0 ? "" : reading.Proposal(request.Proposal).Name) },
        });

    public override Task<GetDocumentResponse> GetDocument(GetDocumentRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading => new GetDocumentResponse
        {
            RecordSize = reading.Size,
            Document = Find(reading, request.Fingerprint),
        });

    public override Task WatchEntries(WatchEntriesRequest request, IServerStreamWriter<WatchEntriesResponse> responseStream, ServerCallContext context) =>
        watch.Send(request.FromEntry, responseStream, context);

    private Document Find(Reading reading, ByteString wanted)
    {
        if (wanted.Length != Fingerprint.Length)
        {
            throw Invalid.Field("fingerprint", "Give the 32 bytes of the SHA-256 fingerprint.");
        }

        // Whoever may not read a document hears the same as if there were none.
        var fingerprint = Fingerprint.Of(wanted);
        var stored = reading.Community.Documents.TryGetValue(fingerprint, out var facts) && facts.MayBeReadBy(reading.By.Office)
            ? journal.ReadDocument(fingerprint.ToDigest())
            : null;
        if (stored is null)
        {
            throw Refusal.Of(Reason.UnknownDocument, $"There is no document {fingerprint.Brief} for this office.").ToException();
        }

        log.DocumentRead(fingerprint, reading.By.Office);
        return new Document { Salt = UnsafeByteOperations.UnsafeWrap(stored.Salt), Content = UnsafeByteOperations.UnsafeWrap(stored.Content) };
    }
}
