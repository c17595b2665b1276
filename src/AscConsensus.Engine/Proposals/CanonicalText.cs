using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using AscConsensus.V1;

namespace AscConsensus.Engine;

/// <summary>A text's words in the one form that has one fingerprint (docs/record.md): UTF-8, LF, a header, then the clauses.</summary>
public sealed record CanonicalText(string Title, ImmutableArray<Clause> Clauses)
{
    private const string Header = "ascconsensus text v1";
    private const string TitleMark = "title: ";
    private const string ClauseMark = "clause: ";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The document's content. Wording is trimmed of blank lines around it, and of carriage returns at the ends of its lines.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder().Append(Header).Append('\n').Append(TitleMark).Append(Title).Append('\n');
        foreach (var clause in Clauses)
        {
            text.Append('\n').Append(ClauseMark).Append(clause.Id).Append('\n');
            foreach (var line in Lines(clause.Wording))
            {
                text.Append(IsMarked(line) ? "\\" : "").Append(line).Append('\n');
            }
        }

        return Utf8.GetBytes(text.ToString());
    }

    /// <summary>Reads a document's content; only the canonical form is a text.</summary>
    public static bool TryParse(ReadOnlySpan<byte> content, [NotNullWhen(true)] out CanonicalText? text)
    {
        text = null;
        string words;
        try
        {
            words = Utf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }

        var lines = words.Split('\n');
        if (lines.Length < 4 || lines[0] != Header || !lines[1].StartsWith(TitleMark, StringComparison.Ordinal) || lines[2].Length > 0)
        {
            return false;
        }

        text = new CanonicalText(lines[1][TitleMark.Length..], [.. Read(lines[3..])]);

        // Whatever reads as a text but is not written as one is not canonical.
        if (text.Clauses.IsEmpty || !content.SequenceEqual(text.ToBytes()))
        {
            text = null;
        }

        return text is not null;
    }

    /// <summary>Whether an act says of this text what it says itself.</summary>
    public bool Agrees(Text act) => act.Title == Title && act.Clauses.SequenceEqual(Clauses.Select(clause => clause.Id));

    private static IEnumerable<Clause> Read(IEnumerable<string> lines)
    {
        string? id = null;
        var wording = new List<string>();
        foreach (var line in lines)
        {
            if (line.StartsWith(ClauseMark, StringComparison.Ordinal))
            {
                if (id is not null)
                {
                    yield return new Clause(id, string.Join('\n', wording).Trim('\n'));
                }

                (id, wording) = (line[ClauseMark.Length..], []);
            }
            else
            {
                wording.Add(line.StartsWith('\\') ? line[1..] : line);
            }
        }

        if (id is not null)
        {
            yield return new Clause(id, string.Join('\n', wording).Trim('\n'));
        }
    }

    // What was written comes out as it goes in: a fold that leaves something to fold again would not.
    private static string[] Lines(string wording) =>
        string.Join('\n', wording.Split('\n').Select(line => line.TrimEnd('\r'))).Trim('\n') is { Length: > 0 } folded ? folded.Split('\n') : [];

    private static bool IsMarked(string line) => line.StartsWith(ClauseMark, StringComparison.Ordinal) || line.StartsWith('\\');
}

/// <summary>One clause: its id, which it keeps through revisions, and its wording.</summary>
public sealed record Clause(string Id, string Wording);
