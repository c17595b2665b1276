using AscConsensus.Record;

namespace AscConsensus.Journal;

/// <summary>A document that came in parts before the act that cites it. Its parts stay where they were uploaded.</summary>
public sealed record StoredAttachment(Digest Fingerprint, byte[] Salt, long Length, Guid Upload);
