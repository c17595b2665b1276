using System.Collections.Concurrent;
using System.Text;
using AscConsensus.Engine;
using Google.Protobuf;

namespace AscConsensus.Client;

/// <summary>Which text this desk was shown first under each name: the text of a round, or of a revision, never becomes another.</summary>
internal sealed class SeenTexts(StateFiles files)
{
    private const string Below = "texts";

    private readonly ConcurrentDictionary<string, ByteString> seen = new(StringComparer.Ordinal);

    /// <summary>The text that was shown first under that name; null if none was.</summary>
    public ByteString? First(string name) => !IsName(name) ? null : seen.TryGetValue(name, out var first) ? first : Read(name);

    /// <summary>Remembers the text, if it is the first under that name.</summary>
    /// <param name="name">Such as "proposals/idn-2026-3/rounds/2" or "proposals/idn-2026-3/revisions/1".</param>
    /// <param name="fingerprint">Of the text that is shown now.</param>
    /// <returns>The first text, if it is another.</returns>
    public Fingerprint? Other(string name, ByteString fingerprint)
    {
        // What is no name or no fingerprint is not a text; whoever acts on it is refused.
        if (fingerprint.Length != Fingerprint.Length || !IsName(name))
        {
            return null;
        }

        var first = seen.GetOrAdd(name, _ => Read(name) ?? Keep(name, fingerprint));
        return first.Equals(fingerprint) ? null : Fingerprint.Of(first);
    }

    private static bool IsName(string name) => name.Length <= 100 && name.All(it => it is '/' or '-' || char.IsAsciiLetterLower(it) || char.IsAsciiDigit(it));

    private static string FileOf(string name) => Below + "/" + name.Replace('/', '_');

    private ByteString? Read(string name) => files.Read(FileOf(name)) is { } bytes && Encoding.ASCII.GetString(bytes).TrimEnd() is { Length: 2 * Fingerprint.Length } hex
        ? ByteString.CopyFrom(Convert.FromHexString(hex))
        : null;

    private ByteString Keep(string name, ByteString fingerprint)
    {
        files.Write(FileOf(name), Encoding.ASCII.GetBytes($"{Fingerprint.Of(fingerprint)}\n"));
        return fingerprint;
    }
}
