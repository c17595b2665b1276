using AscConsensus.Record;

namespace AscConsensus.Client;

// What is kept beside the entries.
public sealed partial class RecordFolder
{
    /// <summary>The documents whose words are here.</summary>
    public IReadOnlySet<Digest> Documents => files.ListNames().Select(RecordPaths.DocumentIn).OfType<Digest>().ToHashSet();

    /// <summary>Whether a document's words are here.</summary>
    public bool HasDocument(Digest fingerprint) => files.Has(RecordPaths.DocumentOf(fingerprint));

    /// <summary>Keeps a document.</summary>
    /// <param name="salt">Its 32 bytes of salt.</param>
    /// <param name="content">At most 25 MiB.</param>
    /// <returns>Its fingerprint, computed from what is kept.</returns>
    public Digest AddDocument(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> content)
    {
        var fingerprint = DocumentFingerprint.Of(salt, content);
        files.Write(RecordPaths.DocumentOf(fingerprint), [.. salt, .. content]);
        return fingerprint;
    }

    /// <summary>Reads a document and checks that it is the one its fingerprint names; null if it is not here.</summary>
    /// <exception cref="InvalidBundleException">Its words are others.</exception>
    public (byte[] Salt, byte[] Content)? FindDocument(Digest fingerprint) => StoredDocument.Find(files, fingerprint);
}
