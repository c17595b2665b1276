using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using Grpc.Core;

namespace AscConsensus.Client.Tests;

/// <summary>A record of entries, whose watch breaks where a test says.</summary>
internal sealed class FakeRecord : RecordService.RecordServiceBase
{
    public List<ulong> Asked { get; } = [];

    public int Length { get; set; } = 10;

    /// <summary>A watch ends before this many entries were sent on it.</summary>
    public int BreakAfter { get; set; } = int.MaxValue;

    /// <summary>How a watch ends that breaks; politely if null.</summary>
    public RpcException? With { get; set; }

    /// <summary>The entry that is sent in the place of another.</summary>
    public Func<ulong, ulong> Sent { get; set; } = number => number;

    public Document? Document { get; set; }

    public override async Task WatchEntries(WatchEntriesRequest request, IServerStreamWriter<WatchEntriesResponse> responseStream, ServerCallContext context)
    {
        Asked.Add(request.FromEntry);
        var sent = 0;
        for (var number = request.FromEntry; number < (ulong)Length && sent < BreakAfter; number++, sent++)
        {
            await responseStream.WriteAsync(new() { Entry = EntryOf(Sent(number)) });
        }

        if (With is not null)
        {
            throw With;
        }
    }

    public override Task<ListEntriesResponse> ListEntries(ListEntriesRequest request, ServerCallContext context)
    {
        Asked.Add(request.FromEntry);
        var numbers = Enumerable.Range(0, Length).Select(number => Sent((ulong)number)).Where(number => number >= request.FromEntry).Take(BreakAfter);
        return Task.FromResult(new ListEntriesResponse { RecordSize = 100, Entries = { numbers.Select(EntryOf) } });
    }

    public override Task<GetDocumentResponse> GetDocument(GetDocumentRequest request, ServerCallContext context) => Task.FromResult(new GetDocumentResponse { Document = Document });

    private static Entry EntryOf(ulong number)
    {
        var statement = new Statement { RequestId = $"{number}", Office = "offices/ministry-idn", WithdrawProposal = new() { Proposal = "proposals/idn-2026-1" } };
        LeafSignature[] signatures = number == 0 ? [] : [new(new Digest(new byte[32]), SignatureAlgorithm.None, default)];
        return new() { Entry_ = number, Leaf = ByteString.CopyFrom(Leaf.Encode(number, 1_788_000_000_000, statement.ToByteArray(), signatures)) };
    }
}
