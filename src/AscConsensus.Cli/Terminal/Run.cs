using System.CommandLine;

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

    /// <summary>Words given in place, as @FILE, or as - for standard input.</summary>
    public string Words(string given) => given switch
    {
        "-" => input.ReadToEnd(),
        ['@', .. var path] => File.ReadAllText(path),
        _ => given,
    };

    /// <summary>A file's content, or that of standard input for "-".</summary>
    public string FileOf(string path) => path == "-" ? input.ReadToEnd() : File.ReadAllText(path);
}
