using AscConsensus.Record;

namespace AscConsensus.Coordinator;

/// <summary>What a member holds of the record: its desk's mirror, or a bundle.</summary>
/// <param name="Checkpoint">Its checkpoint, a signed note.</param>
/// <param name="Leaves">Its leaves from one on, in the order of the record; it is read more than once.</param>
/// <param name="Documents">Fingerprints of the documents whose words are in it.</param>
/// <param name="FindDocument">Salt and content of one of them, verified to be what its fingerprint names.</param>
public sealed record MembersCopy(
    string Checkpoint, Func<ulong, IEnumerable<ReadOnlyMemory<byte>>> Leaves, IReadOnlySet<Digest> Documents, Func<Digest, (byte[] Salt, byte[] Content)?> FindDocument);
