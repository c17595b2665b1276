using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AscConsensus.Client;
using Google.Protobuf;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AscConsensus.Cli;

/// <summary>Standard output and error: tables of at most 100 columns, plain when redirected, or one JSON document.</summary>
internal sealed class Screen(TextWriter output, TextWriter error, bool isPlain)
{
    public const int MostColumns = 100;

    // With zeros and empty lists: a program finds every field, whatever it holds.
    private static readonly JsonFormatter.Settings Whole = JsonFormatter.Settings.Default.WithFormatDefaultValues(true);
    private static readonly JsonFormatter Formatter = new(Whole.WithIndentation());
    private static readonly JsonFormatter LineFormatter = new(Whole);

    // Its readers are programs and people at a terminal, not web pages.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Indented = new(Plain) { WriteIndented = true };

    public TextWriter Output => output;

    /// <summary>Whether nobody reads along: output goes to a file or a program.</summary>
    public bool IsPlain => isPlain;

    public void Line(string text = "") => output.WriteLine(text);

    public void Json(IMessage message) => output.WriteLine(Formatter.Format(message));

    public void Json(JsonNode node) => output.WriteLine(node.ToJsonString(Indented));

    /// <summary>A message as JSON on one line, for documents that follow each other.</summary>
    public static string OneLine(IMessage message) => LineFormatter.Format(message);

    public static string OneLine(JsonNode node) => node.ToJsonString(Plain);

    /// <summary>A sentence on standard error, for people who watch a long job.</summary>
    public void Progress(string text) => error.WriteLine(text);

    /// <summary>Says on standard error how far documents have come, where a person watches it; null where nobody does.</summary>
    /// <param name="done">"Sent" or "Received".</param>
    public IProgress<Transfer>? Transfers(string done) => isPlain || Console.IsErrorRedirected ? null : new TransferLine(error, done);

    /// <summary>Says on standard error how far a verification has come, where a person watches it; null where nobody does.</summary>
    public IProgress<VerificationProgress>? Verifying() => isPlain || Console.IsErrorRedirected ? null : new VerificationLine(error);

    public void Fail(Failure failure, bool json)
    {
        if (json)
        {
            error.WriteLine(failure.ToJson().ToJsonString(Indented));
            return;
        }

        error.WriteLine(failure.Sentence);
        if (failure.Remedy.Length > 0)
        {
            error.WriteLine($"Remedy: {failure.Remedy}");
        }
    }

    public void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows, string indent = "")
    {
        // A symbol broken over two lines could not be copied: only columns whose cells have spaces are broken, at those.
        IReadOnlyList<IReadOnlyList<string>> cells = [.. rows];
        var table = new Table { Border = isPlain ? TableBorder.None : TableBorder.Simple };
        for (var at = 0; at < columns.Count; at++)
        {
            table.AddColumn(new TableColumn(new Text(columns[at])) { Padding = new Padding(0, 0, 2, 0), NoWrap = !cells.Any(row => row[at].Contains(' ', StringComparison.Ordinal)) });
        }

        foreach (var row in cells)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        if (cells.Count > 0)
        {
            Write(table, indent);
        }
        else
        {
            Line("None.");
        }
    }

    /// <summary>Pairs of a word and what there is to say of it; pairs that say nothing are left out.</summary>
    public void Facts(params IEnumerable<(string Word, string Value)> facts)
    {
        var grid = new Grid().AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 2, 0) }).AddColumn(new GridColumn { Padding = new Padding(0) });
        foreach (var (word, value) in facts.Where(fact => fact.Value.Length > 0))
        {
            grid.AddRow(new Text(word), new Text(value));
        }

        Write(grid, "");
    }

    /// <summary>Words of a document or a story, broken at spaces.</summary>
    public void Paragraph(string text, string indent = "")
    {
        foreach (var line in Wrapped(text, indent))
        {
            Line(line);
        }
    }

    /// <summary>Likewise words with changes marked in them, in colour on a terminal.</summary>
    public void Changes(string text, string indent = "")
    {
        var colours = new ChangeColours();
        var isColoured = !isPlain && ChangeColours.AreWanted;
        foreach (var line in Wrapped(text, indent))
        {
            Line(isColoured ? colours.Paint(line) : line);
        }
    }

    private static IEnumerable<string> Wrapped(string text, string indent)
    {
        foreach (var line in text.Split('\n'))
        {
            var rest = line;
            while (indent.Length + rest.Length > MostColumns)
            {
                var cut = rest.LastIndexOf(' ', MostColumns - indent.Length);
                cut = cut > 0 ? cut : MostColumns - indent.Length;
                yield return indent + rest[..cut];
                rest = rest[cut..].TrimStart();
            }

            yield return (indent + rest).TrimEnd();
        }
    }

    private void Write(IRenderable what, string indent)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = isPlain || Console.IsOutputRedirected ? MostColumns : Math.Min(MostColumns, Math.Max(40, Console.WindowWidth));
        console.Profile.Width -= indent.Length;
        console.Write(what);
        foreach (var line in text.ToString().TrimEnd('\n', '\r').Split('\n'))
        {
            Line((indent + line).TrimEnd());
        }
    }
}
