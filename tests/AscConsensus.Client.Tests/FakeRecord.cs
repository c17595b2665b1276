using System.Collections.Concurrent;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Client.Tests;

/// <summary>Serves a record, truthfully unless a test says otherwise; its watch breaks where a test says.</summary>
internal sealed class FakeRecord : RecordService.RecordServiceBase
{
    private int? length;

    /// <summary>What is served: another one, and the coordinator shows another record.</summary>
    public KeptRecord Kept { get; set; } = KeptRecord.Of(10);

    public List<ulong> Asked { get; } = [];

    /// <summary>The checkpoints that desks have shown.</summary>
    public List<string> ShownToIt { get; } = [];

    /// <summary>Entries that are shown: those that are kept, or the first of them.</summary>
    public int Length
    {
        get => length ?? (int)Kept.Size;
        set
        {
            length = value;
            Kept.Grow(value - (int)Kept.Size);
        }
    }

    /// <summary>A watch ends before this many entries were sent on it.</summary>
    public int BreakAfter { get; set; } = int.MaxValue;

    /// <summary>How a watch ends that breaks; politely if null.</summary>
    public RpcException? With { get; set; }

    /// <summary>The entry that is sent in the place of another.</summary>
    public Func<ulong, ulong> Sent { get; set; } = number => number;

    public Document? Document { get; set; }

    /// <summary>The entry of a number, if not the one that is kept.</summary>
    public Func<ulong, Entry>? Entry { get; set; }

    /// <summary>Cosigned checkpoints that came.</summary>
    public ConcurrentQueue<string> Cosigned { get; } = [];

    public bool TakesNoCosignatures { get; set; }

    /// <summary>What becomes of a cosignature that comes; it is taken if null.</summary>
    public RpcException? Outage { get; set; }

    /// <summary>Whether the one document is sent as any that is asked for.</summary>
    public bool SendsAnyDocument { get; set; }

    /// <summary>The checkpoint that is sent in the place of the true one.</summary>
    public Func<string, string> Checkpoint { get; set; } = note => note;

    /// <summary>The consistency proof that is sent in the place of the true one.</summary>
    public Func<GetConsistencyProofResponse, GetConsistencyProofResponse> Proof { get; set; } = proof => proof;

    /// <summary>What is said to a desk that shows its checkpoint.</summary>
    public RpcException? Denial { get; set; }

    private ulong Size => (ulong)Length;

    public override async Task WatchEntries(WatchEntriesRequest request, IServerStreamWriter<WatchEntriesResponse> responseStream, ServerCallContext context)
    {
        Asked.Add(request.FromEntry);
        var sent = 0;
        for (var number = request.FromEntry; number < Size && sent < BreakAfter; number++, sent++)
        {
            await responseStream.WriteAsync(new() { Entry = EntryOf(number) });
        }

        if (sent < BreakAfter)
        {
            await responseStream.WriteAsync(new() { Checkpoint = Checkpoint(Kept.Note(Size)) });
        }

        if (With is not null)
        {
            throw With;
        }
    }

    public override Task<ListEntriesResponse> ListEntries(ListEntriesRequest request, ServerCallContext context)
    {
        if (request.PageSize == 1)
        {
            // So a desk asks for the founding.
            return Task.FromResult(new ListEntriesResponse { RecordSize = Size, Entries = { Kept.EntryOf(request.FromEntry) } });
        }

        Asked.Add(request.FromEntry);
        var numbers = Enumerable.Range(0, Length).Select(number => (ulong)number).Where(number => Sent(number) >= request.FromEntry).Take(BreakAfter);
        return Task.FromResult(new ListEntriesResponse { RecordSize = 100, Entries = { numbers.Select(EntryOf) } });
    }

    public override Task<GetCheckpointResponse> GetCheckpoint(GetCheckpointRequest request, ServerCallContext context) =>
        Task.FromResult(new GetCheckpointResponse { RecordSize = Size, Checkpoint = request.Witnessed ? "" : Checkpoint(Kept.Note(Size)) });

    public override Task<GetConsistencyProofResponse> GetConsistencyProof(GetConsistencyProofRequest request, ServerCallContext context) => request.ToSize <= Size
        ? Task.FromResult(Proof(new() { RecordSize = Size, Hashes = { Kept.Consistency(request.FromSize, request.ToSize) } }))
        : throw Refusal.Of(Reason.AheadOfRecord, $"The record has {Size} entries.").ToException();

    public override Task<GetReceiptResponse> GetReceipt(GetReceiptRequest request, ServerCallContext context) => request.Entry < Size
        ? Task.FromResult(new GetReceiptResponse { RecordSize = Size, Proof = Kept.ProofOf(request.Entry, Size) })
        : throw Refusal.Of(Reason.AheadOfRecord, $"The record has {Size} entries.").ToException();

    public override Task<ShowCheckpointResponse> ShowCheckpoint(ShowCheckpointRequest request, ServerCallContext context)
    {
        ShownToIt.Add(request.Checkpoint);
        return Denial is null ? Task.FromResult(new ShowCheckpointResponse { RecordSize = Size }) : throw Denial;
    }

    public override Task<GetDocumentResponse> GetDocument(GetDocumentRequest request, ServerCallContext context) => Task.FromResult(new GetDocumentResponse { Document = Document });

    public override Task<AddCosignatureResponse> AddCosignature(AddCosignatureRequest request, ServerCallContext context)
    {
        if (TakesNoCosignatures)
        {
            throw Refusal.Of(Reason.WrongOffice, "Not this office.").ToException();
        }

        if (Outage is not null)
        {
            throw Outage;
        }

        Cosigned.Enqueue(request.Checkpoint);
        return Task.FromResult(new AddCosignatureResponse { RecordSize = Size });
    }

    public override async Task DownloadDocument(DownloadDocumentRequest request, IServerStreamWriter<DownloadDocumentResponse> responseStream, ServerCallContext context)
    {
        if (Document is null || !(SendsAnyDocument || DocumentFingerprint.Of(Document.Salt.Span, Document.Content.Span) == new Digest(request.Fingerprint.Span)))
        {
            throw Refusal.Of(Reason.UnknownDocument, "There is no such document for this office.").ToException();
        }

        await responseStream.WriteAsync(new() { Header = new() { Salt = Document.Salt, Length = (ulong)Document.Content.Length, Fingerprint = request.Fingerprint } });
        await responseStream.WriteAsync(new() { Chunk = Document.Content });
    }

    private Entry EntryOf(ulong number)
    {
        var sent = Sent(number);
        return Entry?.Invoke(sent) ?? Kept.EntryOf(sent);
    }
}
