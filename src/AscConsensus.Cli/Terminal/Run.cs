using System.CommandLine;
using System.Text;
using AscConsensus.Client;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>One run of one command: what was asked for, and where to answer.</summary>
internal class Run(ParseResult parsed, Screen screen, TextReader input)
{
    public Screen Screen => screen;

    public bool Json => parsed.GetValue(Options.Json);

    public ParseResult Parsed => parsed;

    public TextReader Input => input;

    public T Of<T>(Argument<T> argument) => parsed.GetRequiredValue(argument);

    public T? Of<T>(Option<T> option) => parsed.GetValue(option);

    /// <summary>The community whose folder --data names.</summary>
    public CommunityFolder Community() => new(Of(Options.Data) ?? throw new BadInputException("No community is named.", "Give --data with the folder that asc init made."));

    /// <summary>Words given in place, as @FILE, or as - for standard input.</summary>
    public string Words(string given) => given switch
    {
        "-" => input.ReadToEnd(),
        ['@', .. var path] => File.ReadAllText(Named(path)),
        _ => given,
    };

    /// <summary>Words, given likewise, as a document for those whom --for names. A file goes as it is, byte for byte: it may be a scan or a map.</summary>
    public CitedDocument Cite(string given) => given is ['@', .. var path] ? CiteFile(path) : Cite(Encoding.UTF8.GetBytes(Words(given)));

    /// <summary>A file of any kind, as a document for those whom --for names.</summary>
    public CitedDocument CiteFile(string path) => Cite(File.ReadAllBytes(Named(path)));

    private CitedDocument Cite(byte[] content)
    {
        if (content.Length > DocumentFingerprint.MaxLength)
        {
            throw new BadInputException($"A document holds at most 25 MiB; this one has {content.Length:N0} bytes.", "Divide it, or say in it where the rest is kept.");
        }

        var readers = Of(Options.For) ?? [];
        var distribution = readers.Contains("public") ? Distribution.Public
            : readers is [] || readers.Contains("members") ? Distribution.Members
            : Distribution.Offices;
        var offices = readers.Except(["public", "members"]).Select(office => office.StartsWith("offices/", StringComparison.Ordinal) ? office : "offices/" + office);
        return CitedDocument.Of(content, distribution, offices);
    }

    /// <summary>A file's content, or that of standard input for "-".</summary>
    public string FileOf(string path) => path == "-" ? input.ReadToEnd() : File.ReadAllText(path);

    private static string Named(string path) => path.Length > 0 ? path : throw new BadInputException("There is no file's name after the @.", "Write it there, such as @reasons.txt.");
}
