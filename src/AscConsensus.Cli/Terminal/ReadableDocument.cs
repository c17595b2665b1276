using System.Text;
using AscConsensus.Client;
using AscConsensus.V1;
using Google.Protobuf;

namespace AscConsensus.Cli;

/// <summary>Reads the words that acts cite. Some are not for every office; what else there is to show is shown all the same.</summary>
internal static class ReadableDocument
{
    public const string NotForThisOffice = "(not for this office to read)";

    /// <summary>The document; null where this office may not read it.</summary>
    public static async Task<Document?> Read(AscClient client, ByteString fingerprint, CancellationToken ct)
    {
        try
        {
            return await client.Record.GetDocumentAsync(fingerprint, ct);
        }
        catch (RefusedException refused) when (refused.Reason == Reason.UnknownDocument)
        {
            return null;
        }
    }

    /// <summary>Its words, or that they are not for this office, or how to get what is too much for a screen.</summary>
    public static async Task<string> WordsOf(AscClient client, ByteString fingerprint, CancellationToken ct)
    {
        try
        {
            return await Read(client, fingerprint, ct) is { } document ? Encoding.UTF8.GetString(document.Content.Span).Trim() : NotForThisOffice;
        }
        catch (RefusedException refused) when (refused.Reason == Reason.TooLarge)
        {
            return $"(more than 1 MiB: asc document get {Convert.ToHexStringLower(fingerprint.Span)} --to FILE)";
        }
    }
}
