using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using Microsoft.Extensions.Logging;

namespace AscConsensus.Coordinator.Documents;

/// <summary>Documents for those that may read them, whichever way they came. Whoever may not read one hears the same as if there were none.</summary>
internal sealed class ReadableDocuments(StoredDocuments documents, ILogger<ReadableDocuments> log)
{
    /// <summary>The document in one piece.</summary>
    public Document Whole(Reading reading, ByteString wanted)
    {
        var found = Find(reading, wanted);
        return found.Length <= DocumentFingerprint.MaxSentLength
            ? new Document { Salt = UnsafeByteOperations.UnsafeWrap(found.Salt), Content = UnsafeByteOperations.UnsafeWrap(found.Whole()) }
            : throw Refusal.Of(Reason.TooLarge, $"The document {Fingerprint.Of(wanted).Brief} has {found.Length} bytes, too many for one answer: ask DownloadDocument for it.").ToException();
    }

    /// <summary>The document, to be sent in parts.</summary>
    public FoundDocument Find(Reading reading, ByteString wanted)
    {
        if (wanted.Length != Fingerprint.Length)
        {
            throw Invalid.Field("fingerprint", "Give the 32 bytes of the SHA-256 fingerprint.");
        }

        var fingerprint = Fingerprint.Of(wanted);
        var found = reading.Community.Documents.TryGetValue(fingerprint, out var facts) && facts.MayBeReadBy(reading.By.Office) ? documents.Find(fingerprint) : null;
        if (found is null)
        {
            throw Refusal.Of(Reason.UnknownDocument, $"There is no document {fingerprint.Brief} for this office.").ToException();
        }

        log.DocumentRead(fingerprint, reading.By.Office);
        return found;
    }
}
