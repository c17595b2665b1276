using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;

namespace AscConsensus.Cli;

/// <summary>The ordinary help, then the command's examples; for the whole tool the exit codes. No line is wider than a terminal.</summary>
internal sealed class HelpWithExamples(HelpAction ordinary) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var screen = new Screen(parseResult.InvocationConfiguration.Output, TextWriter.Null, isPlain: true);
        foreach (var line in Ordinary(parseResult).Split('\n'))
        {
            screen.Line(line.TrimEnd());
        }

        var command = parseResult.CommandResult.Command;
        var examples = Examples(command).ToList();
        screen.Line(examples.Count == 1 ? "Example:" : "Examples:");
        foreach (var line in examples.SelectMany(Broken))
        {
            screen.Line("  " + line);
        }

        if (command is RootCommand)
        {
            screen.Line();
            screen.Paragraph(ExitCode.Meaning);
        }

        return ExitCode.Done;
    }

    private string Ordinary(ParseResult parsed)
    {
        using var help = new StringWriter(CultureInfo.InvariantCulture);
        var output = parsed.InvocationConfiguration.Output;
        ordinary.MaxWidth = Screen.MostColumns;
        parsed.InvocationConfiguration.Output = help;
        ordinary.Invoke(parsed);
        parsed.InvocationConfiguration.Output = output;
        return help.ToString().ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }

    // Before an option, so that the lines can still be typed as they are.
    private static IEnumerable<string> Broken(string example)
    {
        var line = "";
        foreach (var part in example.Split(" --"))
        {
            var next = line.Length == 0 ? part : $"{line} --{part}";
            if (next.Length > Screen.MostColumns - "   \\".Length)
            {
                yield return line + " \\";
                next = $"    --{part}";
            }

            line = next;
        }

        yield return line;
    }

    // A noun shows one example of each of its verbs.
    private static IEnumerable<string> Examples(Command command) => command is Verb verb
        ? verb.Examples
        : command.Subcommands.Where(below => !below.Hidden).Select(below => Examples(below).First());
}
