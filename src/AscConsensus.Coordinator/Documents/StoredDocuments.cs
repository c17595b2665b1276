using AscConsensus.Engine;
using AscConsensus.Journal;
using AscConsensus.Protocol;

namespace AscConsensus.Coordinator.Documents;

/// <summary>Documents as the journal holds them: in one piece those that came with an act, in parts those that came before.</summary>
internal sealed class StoredDocuments(JournalDatabase journal)
{
    /// <summary>A document of the record; null if its words are not there.</summary>
    public FoundDocument? Find(Fingerprint fingerprint) => journal.ReadDocument(fingerprint.ToDigest()) is { } sent
        ? new FoundDocument(sent.Salt, sent.Content.Length, number => PartOf(sent.Content, number))
        : journal.FindAttachment(fingerprint.ToDigest()) is { } uploaded
            ? InParts(uploaded.Salt, uploaded.Length, uploaded.Upload)
            : null;

    /// <summary>A document that waits for an act of the office; null if there is none begun at or after the instant.</summary>
    /// <param name="oldest">Unix milliseconds.</param>
    public FoundDocument? FindWaiting(Office office, Fingerprint fingerprint, long oldest) =>
        journal.FindUpload(office.ToString(), fingerprint.ToDigest(), oldest) is { } waiting
            ? InParts(waiting.Salt, waiting.Length, waiting.Upload)
            : null;

    private FoundDocument InParts(byte[] salt, long length, Guid upload) => new(
        salt,
        length,
        number => journal.ReadPart(upload, number) is { } part && part.Length == Math.Min(StoredPart.Length, length - ((long)number * StoredPart.Length))
            ? part
            : throw new InvalidOperationException($"Part {number} of an uploaded document is missing or not whole."));

    private static ReadOnlyMemory<byte> PartOf(byte[] content, int number) =>
        content.AsMemory(number * StoredPart.Length, Math.Min(StoredPart.Length, content.Length - (number * StoredPart.Length)));
}
