using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Recording;

/// <summary>A document that came with an act. Its fingerprint is computed from what came, never believed.</summary>
internal sealed record SentDocument(Fingerprint Fingerprint, byte[] Salt, byte[] Content)
{
    /// <param name="document">Its salt and content have been checked for their lengths.</param>
    public static SentDocument Of(Document document) => new(
        DocumentFingerprint.Of(document.Salt.Span, document.Content.Span).ToFingerprint(),
        document.Salt.ToByteArray(),
        document.Content.ToByteArray());
}
