using System.Buffers;
using System.Globalization;
using System.Text;

namespace AscConsensus.Record;

/// <summary>The one written form of what stands in notes: names, numbers, base64. A second form of the same value is refused.</summary>
internal static class NoteText
{
    /// <summary>Characters of a hash in base64.</summary>
    public const int DigestLength = 44;

    public static readonly UTF8Encoding StrictUtf8 = new(false, true);

    /// <summary>Decodes UTF-8; null if the bytes are none, or have a control character other than a line's end.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes) is var text && text.All(it => it is '\n' or >= ' ') ? text : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    public static bool IsName(string name) =>
        name.Length > 0 && !name.Any(it => it is '+' or < ' ' || char.IsWhiteSpace(it)) && IsUtf16(name);

    public static bool TryReadNumber(ReadOnlySpan<char> text, out ulong number) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && text.SequenceEqual(number.ToString(CultureInfo.InvariantCulture));

    public static bool TryReadBase64(string text, out byte[] bytes)
    {
        bytes = new byte[text.Length / 4 * 3];
        if (!Convert.TryFromBase64String(text, bytes, out var length) || Convert.ToBase64String(bytes.AsSpan(0, length)) != text)
        {
            return false;
        }

        bytes = bytes[..length];
        return true;
    }

    public static bool TryReadDigest(string text, out Digest digest)
    {
        var isDigest = TryReadBase64(text, out var bytes) && bytes.Length == Digest.Length;
        digest = isDigest ? new Digest(bytes) : default;
        return isDigest;
    }

    public static string Write(Digest digest) => string.Create(DigestLength, digest, static (text, it) => Write(it, text));

    /// <param name="text">Takes <see cref="DigestLength"/> characters.</param>
    public static void Write(Digest digest, Span<char> text)
    {
        Span<byte> bytes = stackalloc byte[Digest.Length];
        digest.CopyTo(bytes);
        Convert.TryToBase64Chars(bytes, text, out _);
    }

    /// <summary>Whether every surrogate has its other half, so that the text has bytes.</summary>
    public static bool IsUtf16(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var used) != OperationStatus.Done)
            {
                return false;
            }

            rest = rest[used..];
        }

        return true;
    }
}
