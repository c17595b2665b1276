using System.Buffers;
using System.Text;

namespace AscConsensus.Record;

/// <summary>
/// What strings in a statement may hold: Latin letters with their accents, digits and the usual signs, each written in one way. A list of
/// what is allowed needs no table of Unicode and means the same in its every version (docs/adr/0013).
/// </summary>
internal static class PlainText
{
    private static readonly SearchValues<byte> Ascii = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(it => (byte)it)]);

    /// <summary>Why the bytes are not such text, to follow the field's name; null if they are.</summary>
    public static string? FaultOf(ReadOnlySpan<byte> utf8)
    {
        // Nearly every string is ASCII: one vectorised look, and no more.
        var at = utf8.IndexOfAnyExcept(Ascii);
        if (at < 0)
        {
            return null;
        }

        for (var rest = utf8[at..]; !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf8(rest, out var rune, out var length) != OperationStatus.Done)
            {
                return "is not UTF-8 text";
            }

            if (!IsAllowed(rune.Value))
            {
                return $"has the character U+{rune.Value:X4}, which is not allowed in a statement; words in other scripts belong in a document";
            }

            rest = rest[length..];
        }

        return null;
    }

    private static bool IsAllowed(int character) => character is
        (>= 0x20 and <= 0x7e) // Basic Latin
        or (>= 0xa1 and <= 0xff and not 0xad) // Latin-1 without the no-break space and the soft hyphen
        or (>= 0x100 and <= 0x24f) // Latin Extended-A and -B
        or (>= 0x1e00 and <= 0x1eff) // Latin Extended Additional
        or (>= 0x2010 and <= 0x2027) // dashes, quotation marks, bullets
        or (>= 0x2030 and <= 0x203a) // per mille, primes, angle quotation marks
        or (>= 0x20a0 and <= 0x20bf); // currencies
}
