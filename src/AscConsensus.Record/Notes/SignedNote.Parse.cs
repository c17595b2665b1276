using System.Diagnostics.CodeAnalysis;

namespace AscConsensus.Record;

public sealed partial class SignedNote
{
    private const string TooLong = "The note is longer than 1 MiB.";
    private const string NotText = "The note is not UTF-8 text, or has a control character.";

    /// <summary>Reads a note. Any text is exactly one note or none: every accepted note is written as it was read.</summary>
    /// <param name="fault">One sentence that says why it is none.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out SignedNote? note, [NotNullWhen(false)] out string? fault)
    {
        note = null;

        // The text may have blank lines of its own: the last one is the one that ends it.
        var end = text.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (text.Length > MaxLength)
        {
            fault = TooLong;
        }
        else if (text.Any(it => it is < ' ' and not '\n') || !NoteText.IsUtf16(text))
        {
            fault = NotText;
        }
        else if (end < 0)
        {
            fault = "The note has no blank line before its signatures.";
        }
        else if (text[^1] != '\n')
        {
            fault = "The note's last line is not ended.";
        }
        else
        {
            note = ReadSignatures(text[..(end + 1)], text[(end + 2)..], out fault);
        }

        return fault is null;
    }

    private static SignedNote? ReadSignatures(string text, string below, out string? fault)
    {
        var lines = below.Split('\n')[..^1];
        if (lines.Length is 0 or > MaxSignatures)
        {
            fault = lines.Length == 0 ? "The note has no signature." : "The note has more than 128 signatures.";
            return null;
        }

        var signatures = new List<NoteSignature>();
        foreach (var line in lines)
        {
            if (!NoteSignature.TryParse(line, out var signature))
            {
                fault = $"The note's signature {signatures.Count + 1} is not a dash, a name and base64.";
                return null;
            }

            signatures.Add(signature);
        }

        fault = null;
        return new SignedNote(text, signatures);
    }
}
