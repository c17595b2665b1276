using AscConsensus.Coordinator.Recording;
using AscConsensus.Journal;
using AscConsensus.Record;

namespace AscConsensus.Coordinator;

/// <summary>What a backup holds, once all of it has been read and verified.</summary>
/// <param name="Origin">The record's unique name.</param>
/// <param name="Size">Number of entries.</param>
/// <param name="Root">Root of their Merkle tree.</param>
/// <param name="CheckpointKey">The Ed25519 public key that signs this record's checkpoints, 32 bytes.</param>
/// <param name="Lost">Documents that acts cite and whose words are not whole in it.</param>
public sealed record CopiedRecord(string Origin, ulong Size, Digest Root, ReadOnlyMemory<byte> CheckpointKey, LostDocuments Lost)
{
    /// <exception cref="StartupException">Its entries are not whole.</exception>
    internal static async Task<CopiedRecord> Read(string file)
    {
        using var journal = JournalDatabase.Open(file);
        var ledger = await Replay.Of(journal);
        return ledger.Community.IsFounded
            ? new(ledger.Community.Origin, ledger.Size, ledger.Tree.Root, ledger.Community.CheckpointKey.Span.ToArray(), LostDocuments.In(journal, ledger.Community))
            : throw new CopyRefusedException($"{file} holds no record.", "Found the community first, or name another backup.");
    }
}
