using AscConsensus.Coordinator.Recording;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;

namespace AscConsensus.Coordinator.Record;

/// <summary>Proofs about the record's Merkle tree, for whoever verifies and keeps them.</summary>
internal sealed class Proofs(TreeNodes nodes)
{
    /// <summary>The receipt (C2SP tlog-proof) of an entry under the checkpoint of this state.</summary>
    public string ReceiptOf(ulong entry, Published published) => entry < published.Size
        ? InclusionReceipt.Write(entry, InclusionProof.Of(entry, published.Size, nodes.Of(published)), published.Checkpoint.Value)
        : throw Refusal.Of(Reason.AheadOfRecord, $"The record has {published.Size} entries; there is no entry {entry} yet.").ToException();

    /// <summary>That one size is the beginning of the other (RFC 6962, section 2.1.2).</summary>
    public IEnumerable<ByteString> OfConsistency(ulong from, ulong to, Published published)
    {
        if (to > published.Size)
        {
            throw Refusal.Of(Reason.AheadOfRecord, $"The record has {published.Size} entries, not {to}.").ToException();
        }

        return from >= 1 && from <= to
            ? ConsistencyProof.Of(from, to, nodes.Of(published)).Select(hash => UnsafeByteOperations.UnsafeWrap(hash.ToArray()))
            : throw Invalid.Field("from_size", "Give a size of at least 1, and not above to_size.");
    }
}
