using AscConsensus.Journal;
using AscConsensus.Record;

namespace AscConsensus.Coordinator.Recording;

/// <summary>Nodes of the Merkle tree for proofs: nearly all those of a new receipt are in memory, the others a row away.</summary>
internal sealed class TreeNodes(Tail tail, JournalDatabase journal)
{
    /// <summary>Nodes of the record as it was published; any of them may be asked for.</summary>
    public Func<TreeNode, Digest> Of(Published published) =>
        node => published.PeakAt(node) ?? tail.TryGetNode(node) ?? journal.ReadNode(node);
}
