using AscConsensus.Record;

namespace AscConsensus.Client;

/// <summary>A document's file: its salt, then its content.</summary>
internal static class StoredDocument
{
    /// <exception cref="InvalidBundleException">Its words are not those that its fingerprint names.</exception>
    public static (byte[] Salt, byte[] Content)? Find(RecordFiles files, Digest fingerprint)
    {
        var path = RecordPaths.DocumentOf(fingerprint);
        if (files.Read(path) is not { } bytes)
        {
            return null;
        }

        if (bytes.Length < DocumentFingerprint.SaltLength || DocumentFingerprint.Of(bytes.AsSpan(0, DocumentFingerprint.SaltLength), bytes.AsSpan(DocumentFingerprint.SaltLength)) != fingerprint)
        {
            throw new InvalidBundleException($"The words in {path} are not those of the document that is named so.");
        }

        return (bytes[..DocumentFingerprint.SaltLength], bytes[DocumentFingerprint.SaltLength..]);
    }
}
