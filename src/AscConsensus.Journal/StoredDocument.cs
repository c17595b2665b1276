using AscConsensus.Record;

namespace AscConsensus.Journal;

/// <summary>A document as it lies on disk, beside the record that commits to it.</summary>
public sealed record StoredDocument(Digest Fingerprint, byte[] Salt, byte[] Content);
