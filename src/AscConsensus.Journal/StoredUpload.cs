using AscConsensus.Record;

namespace AscConsensus.Journal;

/// <summary>A document that was sent before the act that cites it, and waits for that act.</summary>
/// <param name="Upload">Names it and its parts.</param>
/// <param name="Office">Whose act may cite it, such as "offices/ministry-idn".</param>
/// <param name="Key">The credential that sent it.</param>
/// <param name="Fingerprint">What it must turn out to be.</param>
/// <param name="Salt">32 bytes.</param>
/// <param name="Length">Bytes of the whole content.</param>
/// <param name="Instant">When it was begun, UTC milliseconds.</param>
/// <param name="IsWhole">Whether all of it has come and its fingerprint is right.</param>
public sealed record StoredUpload(Guid Upload, string Office, Digest Key, Digest Fingerprint, byte[] Salt, long Length, long Instant, bool IsWhole);
