using AscConsensus.Record;

namespace AscConsensus.Coordinator;

/// <summary>What a member's copy brought back.</summary>
/// <param name="Before">Entries that there were.</param>
/// <param name="Size">Entries that there are.</param>
/// <param name="Root">Root of their Merkle tree.</param>
/// <param name="Documents">Documents that were brought back.</param>
/// <param name="Lost">Documents that acts of the record cite and that are still not whole here: of those that are missing another member's copy may have the words.</param>
/// <param name="LastCheckpoint">Entries of the last checkpoint that this coordinator signed; null if it is not known.</param>
/// <param name="TakesActs">Whether a coordinator that starts on this journal takes acts at once.</param>
public sealed record Recovered(ulong Before, ulong Size, Digest Root, int Documents, LostDocuments Lost, ulong? LastCheckpoint, bool TakesActs);
