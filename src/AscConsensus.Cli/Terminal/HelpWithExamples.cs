using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace AscConsensus.Cli;

/// <summary>The ordinary help, then the command's examples; for the whole tool the exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction ordinary) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        ordinary.MaxWidth = Screen.MostColumns;
        ordinary.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        var examples = Examples(command).ToList();
        output.WriteLine(examples.Count == 1 ? "Example:" : "Examples:");
        foreach (var example in examples)
        {
            output.WriteLine("  " + example);
        }

        if (command is RootCommand)
        {
            output.WriteLine();
            output.WriteLine(ExitCode.Meaning);
        }

        return ExitCode.Done;
    }

    // A noun shows one example of each of its verbs.
    private static IEnumerable<string> Examples(Command command) => command is Verb verb
        ? verb.Examples
        : command.Subcommands.Where(below => !below.Hidden).Select(below => Examples(below).First());
}
