using AscConsensus.Record;

namespace AscConsensus.Client;

/// <summary>What the files of a record are called, in a folder as in a bundle, and how long each may be (docs/record.md).</summary>
internal static class RecordPaths
{
    public const string Checkpoint = "checkpoint";
    public const string Policy = "policy";

    private const string Keys = "keys/";
    private const string KeyEnd = ".pem";
    private const string Documents = "documents/";
    private const int MaxKeyLength = 4 * 1024;

    public static string KeyOf(Digest key) => Keys + key + KeyEnd;

    public static string DocumentOf(Digest fingerprint) => Documents + fingerprint;

    /// <summary>The key whose file this is; null if it is none.</summary>
    public static Digest? KeyIn(string path) =>
        path.StartsWith(Keys, StringComparison.Ordinal) && path.EndsWith(KeyEnd, StringComparison.Ordinal) ? DigestIn(path.AsSpan(Keys.Length..^KeyEnd.Length)) : null;

    /// <summary>The document whose file this is; null if it is none.</summary>
    public static Digest? DocumentIn(string path) =>
        path.StartsWith(Documents, StringComparison.Ordinal) ? DigestIn(path.AsSpan(Documents.Length)) : null;

    /// <summary>Bytes of the longest file of that name; null if a record has no such file. Names are never joined to a path before they passed here.</summary>
    public static int? LimitOf(string path) => path switch
    {
        Checkpoint => SignedNote.MaxLength,
        Policy => WitnessPolicy.MaxLength,
        _ when KeyIn(path) is not null => MaxKeyLength,
        _ when DocumentIn(path) is not null => DocumentFingerprint.SaltLength + DocumentFingerprint.MaxLength,
        _ when TilePath.TryParse(path, out var tile, out var isEntries) => isEntries ? tile.Width * (2 + Leaf.MaxLength) : tile.Width * Digest.Length,
        _ => null,
    };

    private static Digest? DigestIn(ReadOnlySpan<char> text) => Digest.TryParse(text, out var digest) ? digest : null;
}
