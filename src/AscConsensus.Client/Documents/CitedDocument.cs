using System.Security.Cryptography;
using System.Text;
using AscConsensus.Engine;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;

namespace AscConsensus.Client;

/// <summary>Words ready to go: the document to send with an act, and the citation to put into the act.</summary>
/// <param name="Document">The salt and the content.</param>
/// <param name="Citation">The fingerprint and who may read the document.</param>
public sealed record CitedDocument(Document Document, Citation Citation)
{
    /// <summary>Makes a document of words, as UTF-8.</summary>
    /// <param name="words">At most 25 MiB; what is longer than 1 MiB is sent ahead of the act, by the client itself.</param>
    /// <param name="distribution">Who may read it; every ministry, the Chairs and the Secretary-General if left out.</param>
    /// <param name="offices">Offices that may read it besides, such as "offices/body-admm".</param>
    /// <exception cref="ArgumentException">The words are longer than 25 MiB.</exception>
    public static CitedDocument Of(string words, Distribution distribution = Distribution.Members, IEnumerable<string>? offices = null) =>
        Of(Encoding.UTF8.GetBytes(words), distribution, offices);

    /// <summary>Makes a document of bytes under a fresh random salt, so that a short content cannot be guessed from its fingerprint.</summary>
    /// <param name="content">At most 25 MiB; what is longer than 1 MiB is sent ahead of the act, by the client itself.</param>
    /// <param name="distribution">Who may read it; every ministry, the Chairs and the Secretary-General if left out.</param>
    /// <param name="offices">Offices that may read it besides, such as "offices/body-admm".</param>
    /// <exception cref="ArgumentException">The content is longer than 25 MiB.</exception>
    public static CitedDocument Of(byte[] content, Distribution distribution = Distribution.Members, IEnumerable<string>? offices = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length > DocumentFingerprint.MaxLength)
        {
            throw new ArgumentException($"A document holds at most 25 MiB; this one has {content.Length:N0} bytes.", nameof(content));
        }

        var salt = RandomNumberGenerator.GetBytes(DocumentFingerprint.SaltLength);
        return new(
            new Document { Salt = ByteString.CopyFrom(salt), Content = ByteString.CopyFrom(content) },
            new Citation { Fingerprint = ByteString.CopyFrom(DocumentFingerprint.Of(salt, content).ToArray()), Distribution = distribution, Offices = { offices ?? [] } });
    }

    /// <summary>Makes the document of a proposal's wording, in the canonical form of docs/record.md.</summary>
    public static CitedDocument Of(CanonicalText text, Distribution distribution = Distribution.Members)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Of(text.ToBytes(), distribution);
    }

    /// <summary>The documents to send with an act that may cite some.</summary>
    internal static IReadOnlyList<Document> DocumentsOf(params IEnumerable<CitedDocument?> cited) => [.. cited.OfType<CitedDocument>().Select(one => one.Document)];
}
